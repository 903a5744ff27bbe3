import type { EntityManager } from 'typeorm'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { getOffice } from '@services/setting'

/** 填报单位: the unit that the list is narrowed to, else the office itself. */
export async function unitNameOf(reader: EntityManager, unitId: string | null): Promise<string> {
  if (unitId !== null) {
    const unit = await reader.findOneBy(ReportingUnit, { id: unitId })
    return unit === null ? '' : unit.sealName || unit.name
  }
  const { officeName } = await getOffice(reader)
  if (officeName !== '') return officeName
  const city = await reader.findOneBy(ReportingUnit, { kind: 'city_office' })
  return city === null ? '' : city.sealName || city.name
}
