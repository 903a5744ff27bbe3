import { formatArea } from '@domain/area/format-area'
import { serviceShare } from '@domain/area/area-split'
import type { CenterState } from '@domain/baseline/baseline'
import {
  formatCount,
  formatPercent,
  formatSigned,
  formatTenths,
  groupThousands
} from '@domain/figure/format-figure'

/** How a measure is held: areas in 0.01 m², FTE in tenths, shares as fractions, which change by 百分点. */
export type MeasureKind = 'area' | 'count' | 'tenths' | 'share'

/** One measure of a centre before and now; the change is null where one side is unknown. */
export interface MeasuredChange {
  label: string
  kind: MeasureKind
  /** '' for shares, which print their own sign. */
  unit: string
  before: number | null
  now: number | null
  change: number | null
}

/** The same as a screen prints it. Source: domain §3.3 (档案十二). */
export interface StateChange {
  label: string
  unit: string
  before: string
  now: string
  /** With sign; `—` where one side is unknown. */
  change: string
  changeUnit: string
}

interface Measure {
  label: string
  kind: MeasureKind
  unit: string
  value: (state: CenterState) => number | null
}

const measures: readonly Measure[] = [
  { label: '办公面积', kind: 'area', unit: '㎡', value: ({ areaOffice }) => areaOffice },
  { label: '服务面积', kind: 'area', unit: '㎡', value: ({ areaService }) => areaService },
  { label: '共用面积', kind: 'area', unit: '㎡', value: ({ areaShared }) => areaShared },
  { label: '室外面积', kind: 'area', unit: '㎡', value: ({ areaOutdoor }) => areaOutdoor },
  { label: '服务面积占比', kind: 'share', unit: '', value: serviceShare },
  { label: '服务功能', kind: 'count', unit: '项', value: ({ functionCodes }) => functionCodes.length },
  { label: '在岗人员（折算）', kind: 'tenths', unit: '人', value: ({ staffFteTenths }) => staffFteTenths },
  { label: '月服务人次', kind: 'count', unit: '人次', value: ({ monthlyVisits }) => monthlyVisits },
  {
    label: '满意度',
    kind: 'share',
    unit: '',
    value: ({ satisfactionHundredths: share }) => (share === null ? null : share / 10_000)
  }
]

/** What changed at a centre since its baseline. @param before null where no baseline was recorded. */
export function measuredChanges(before: CenterState | null, now: CenterState): MeasuredChange[] {
  return measures.map(({ label, kind, unit, value }) => {
    const [old, present] = [before === null ? null : value(before), value(now)]
    const change = old === null || present === null ? null : present - old
    return { label, kind, unit, before: old, now: present, change }
  })
}

/** The same for a screen; percentages change by 百分点, never by percent. */
export function baselineChanges(before: CenterState, now: CenterState): StateChange[] {
  return measuredChanges(before, now).map(({ label, kind, unit, before: old, now: present, change }) => ({
    label,
    unit,
    before: printed(kind, old),
    now: printed(kind, present),
    change: printedChange(kind, change),
    changeUnit: kind === 'share' ? '百分点' : unit
  }))
}

/** Functions that came and went, by code. */
export function functionChanges(
  before: Pick<CenterState, 'functionCodes'>,
  now: Pick<CenterState, 'functionCodes'>
): { added: string[]; lost: string[] } {
  const [old, present] = [new Set(before.functionCodes), new Set(now.functionCodes)]
  return {
    added: [...present].filter((code) => !old.has(code)).sort(),
    lost: [...old].filter((code) => !present.has(code)).sort()
  }
}

function printed(kind: MeasureKind, value: number | null): string {
  switch (kind) {
    case 'area':
      return formatArea(value)
    case 'count':
      return formatCount(value)
    case 'tenths':
      return formatTenths(value)
    case 'share':
      return formatPercent(value)
  }
}

const decimals = { area: 2, count: 0, tenths: 1 } as const

function printedChange(kind: MeasureKind, change: number | null): string {
  if (kind === 'share') return formatSigned(change === null ? null : change * 100, 2)
  if (change === null) return '—'
  return `${change > 0 ? '+' : ''}${groupThousands(change, decimals[kind])}`
}
