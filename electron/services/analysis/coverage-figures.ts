import { formatCount, formatPercent } from '@domain/figure/format-figure'
import type { CenterKind } from '@domain/center/vocabulary'
import { countOf, type CenterGroup, type CoverageCell } from '@domain/progress/coverage-matrix'
import type { CoverageMatrixCell } from '@contract/coverage'
import type { Figure } from '@contract/figure'
import { countFigure, inputs, pointsFigure, rateFigure, recordsAt } from '@services/analysis/figure-of'

/** What the cells of a row say besides the numbers. */
export interface CoverageGround {
  kind: CenterKind
  unitId: string | null
  cutoff: string
  baseDay: string
  /** 同口径: both lists hold the centres in operation on both days. */
  bothDays: boolean
}

export interface CoverageColumn {
  key: string
  title: string
  /** Functions that all must be served. */
  codes: readonly string[]
}

type Served = Readonly<Record<string, string>>

/** The centres in operation on one of the two days that serve what is asked. */
function listAt(ground: CoverageGround, day: string, served: Served = {}): NonNullable<Figure['records']> {
  const { kind, unitId, cutoff, baseDay, bothDays } = ground
  const other = day === cutoff ? baseDay : cutoff
  return recordsAt('/centers', { kind, unitId, openOn: bothDays ? `${day},${other}` : day, ...served })
}

/** The two denominators of a row. */
export function openFigures(
  groups: readonly CenterGroup[],
  ground: CoverageGround
): { open: Figure; wasOpen: Figure } {
  const figure = (count: number, day: string): Figure =>
    countFigure(count, {
      formula: '该日在运营的中心数，按状态变更记录；记录之前按建成投用日期',
      inputs: inputs({ 日期: day, 运营中: count }),
      records: listAt(ground, day)
    })
  return {
    open: figure(countOf(groups.filter(({ open }) => open)), ground.cutoff),
    wasOpen: figure(countOf(groups.filter(({ wasOpen }) => wasOpen)), ground.baseDay)
  }
}

export function cellFigures(
  { now, base, undated, points, note }: CoverageCell,
  { key, title, codes }: CoverageColumn,
  ground: CoverageGround
): CoverageMatrixCell {
  const { cutoff, baseDay } = ground
  const served: Served = codes.length === 1 ? { functionCode: key } : { publicServices: 'all' }
  const what = codes.length === 1 ? `开展“${title}”的运营中心数` : '五项公共服务都开展的运营中心数'
  return {
    now: rateFigure(now.rate, {
      formula: `${what} ÷ 运营中心数；只计“已开展”`,
      inputs: inputs({ 截止日: cutoff, 已开展: now.covered, 运营中: now.scope }),
      records: listAt(ground, cutoff, served)
    }),
    base: rateFigure(base.rate, {
      formula: `基期末${what} ÷ 运营中心数，按起止日期推算；有中心缺开始日期的不推算`,
      inputs: inputs({
        基期末: baseDay,
        已开展: base.covered,
        运营中: base.scope,
        ...(undated === 0 ? {} : { 缺开始日期: undated })
      }),
      records: base.rate === null ? null : listAt(ground, baseDay, served)
    }),
    change: pointsFigure(points, {
      formula: '变化 = 截止日覆盖率 − 基期末覆盖率，单位为百分点，不是百分之几的增幅',
      inputs: inputs({
        截止日覆盖率: shareText(now),
        基期末覆盖率:
          base.rate === null
            ? `—（${undated === 0 ? '没有运营中的中心' : `${formatCount(undated)} 个中心缺开始日期`}）`
            : shareText(base)
      }),
      records: listAt(ground, cutoff, served)
    }),
    note
  }
}

function shareText({ covered, scope, rate }: CoverageCell['now']): string {
  return `${formatCount(covered)} / ${formatCount(scope)} = ${formatPercent(rate)}`
}
