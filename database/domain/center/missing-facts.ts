import type { CenterDraft } from '@domain/center/center-draft'
import { isOpen } from '@domain/center/status-rules'

/** What 工作台 asks the clerk to complete, beside what the form's rules demand. */
export type MissingFact = 'location' | 'area' | 'areaSplit' | 'openDate' | 'manager'

export const missingFactLabels: Readonly<Record<MissingFact, string>> = {
  location: '经纬度',
  area: '室内面积',
  areaSplit: '办公与服务面积',
  openDate: '建成投用日期',
  manager: '负责人'
}

type ExaminedCenter = Pick<
  CenterDraft,
  'status' | 'lngE6' | 'latE6' | 'areaIndoor' | 'areaOffice' | 'areaService' | 'openDate'
> & { managerName: string }

/** Office and service area are separate mandatory numbers; only a running centre owes all. Source: domain §1.0. */
export function missingFacts(center: ExaminedCenter): MissingFact[] {
  if (!isOpen(center)) return []
  const missing: MissingFact[] = []
  if (center.lngE6 === null || center.latE6 === null) missing.push('location')
  if (center.areaIndoor === null) missing.push('area')
  if (center.areaOffice === null || center.areaService === null) missing.push('areaSplit')
  if (center.openDate === null) missing.push('openDate')
  if (center.managerName.trim() === '') missing.push('manager')
  return missing
}
