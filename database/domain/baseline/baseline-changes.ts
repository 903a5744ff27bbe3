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

/** One line of 成效对比: before | now | change, each with its unit. Source: domain §3.3 (档案十二). */
export interface StateChange {
  label: string
  unit: string
  before: string
  now: string
  /** With sign; `—` where one side is unknown. */
  change: string
  changeUnit: string
}

/** What changed at a centre since its baseline; percentages change by 百分点, never by percent. */
export function baselineChanges(before: CenterState, now: CenterState): StateChange[] {
  const line = lineOf(before, now)
  const share = (state: CenterState): number | null => percentPoints(serviceShare(state))
  const satisfaction = (state: CenterState): number | null => asPoints(state.satisfactionHundredths)
  return [
    line('办公面积', '㎡', ({ areaOffice }) => areaOffice, formatArea, signedBy(2)),
    line('服务面积', '㎡', ({ areaService }) => areaService, formatArea, signedBy(2)),
    line('共用面积', '㎡', ({ areaShared }) => areaShared, formatArea, signedBy(2)),
    line('室外面积', '㎡', ({ areaOutdoor }) => areaOutdoor, formatArea, signedBy(2)),
    {
      ...line(
        '服务面积占比',
        '',
        share,
        (points) => formatPercent(points === null ? null : points / 100),
        points
      ),
      changeUnit: '百分点'
    },
    line('服务功能', '项', ({ functionCodes }) => functionCodes.length, formatCount, signedBy(0)),
    line('在岗人员（折算）', '人', ({ staffFteTenths }) => staffFteTenths, formatTenths, signedBy(1)),
    line('月服务人次', '人次', ({ monthlyVisits }) => monthlyVisits, formatCount, signedBy(0)),
    {
      ...line(
        '满意度',
        '',
        satisfaction,
        (points) => formatPercent(points === null ? null : points / 100),
        points
      ),
      changeUnit: '百分点'
    }
  ]
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

type Print = (value: number | null) => string

function lineOf(before: CenterState, now: CenterState) {
  return (
    label: string,
    unit: string,
    value: (state: CenterState) => number | null,
    print: Print,
    printChange: Print
  ): StateChange => {
    const [old, present] = [value(before), value(now)]
    const change = old === null || present === null ? null : present - old
    return {
      label,
      unit,
      before: print(old),
      now: print(present),
      change: printChange(change),
      changeUnit: unit
    }
  }
}

/** An integer of 10^-digits with its sign. */
function signedBy(digits: number): Print {
  return (change) => {
    if (change === null) return '—'
    return `${change > 0 ? '+' : ''}${groupThousands(change, digits)}`
  }
}

const points: Print = (change) => formatSigned(change, 2)
const percentPoints = (fraction: number | null): number | null => (fraction === null ? null : fraction * 100)
const asPoints = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)
