import { centerKinds } from '@domain/center/vocabulary'
import type { KindAnalysis, UnitLine } from '@contract/analysis'
import { ruleOf } from '@database/repositories/light-rules'
import { countySummary, type CountySummaryKey } from '@documents/tables/definitions/county-summary'
import type { RowValues, TableLine, TotalLine } from '@documents/tables/table-sheet'
import { completionAt } from '@services/analysis/completion-at'
import { lightRuleInForce } from '@services/light/rule-in-force'
import type { GatherTable } from '@services/paper/gathered'
import { ruleWords } from '@services/paper/light-words'
import { versionWords } from '@services/paper/target-words'

/** T4: the table by unit of 统计分析, its figures and no others; a locked period as it was told. */
export const gatherCountySummary: GatherTable = async (reader, { scope }) => {
  const { kinds, bulletin } = await completionAt(reader, scope)
  const lines: TableLine<CountySummaryKey>[] = []
  for (const analysis of kinds) lines.push(...linesOf(analysis, lines.length))
  const rule =
    bulletin === null
      ? ruleOf(await lightRuleInForce(reader))
      : { name: bulletin.ruleName, version: bulletin.ruleVersion }
  const [first] = kinds
  return {
    title: `${scope.year}年${countySummary.title}`,
    sheets: [
      {
        definition: countySummary,
        title: `${scope.year}年${countySummary.title}`,
        lines,
        notes: [
          '完成以验收销号为准；小计、合计的各率为总和之比；偏差单位为百分点；投资完成率只计已填总投资的项目。',
          ...kinds.flatMap(remarks),
          ...(first === undefined ? [] : [first.lightLegend]),
          ...(bulletin === null ? [] : [`${bulletin.period} 已锁定，各数为锁定时通报的数。`])
        ]
      }
    ],
    lightRule: ruleWords(rule),
    targetVersion: await versionWords(reader, scope)
  }
}

/** The lines of one kind; `offset` lines stand above them. */
function linesOf({ summary, units }: KindAnalysis, offset: number): TableLine<CountySummaryKey>[] {
  const kind = centerKinds[summary.kind]
  const places = units.flatMap(({ row }, index) => (row === 'unit' ? [index + offset] : []))
  let group: number[] = []
  const lines = units.map((unit, index): TableLine<CountySummaryKey> => {
    if (unit.row === 'unit') {
      group.push(index + offset)
      return { kind: 'row', values: valuesOf(unit, kind) }
    }
    const rows = unit.row === 'total' ? places : group
    group = []
    return totalOf(unit, kind, rows, units)
  })
  const total = units.find(({ row }) => row === 'total')
  return total === undefined ? lines : [...lines, cappedLine(total, kind, places, units)]
}

function valuesOf(unit: UnitLine, kind: string): RowValues<CountySummaryKey> {
  return {
    county: unit.label,
    kind,
    target: unit.target.value,
    listed: unit.listed.value,
    started: unit.started.value,
    startRate: unit.startRate.value,
    finished: unit.finished.value,
    finishRate: unit.finishRate.value,
    accepted: unit.accepted.value,
    rate: unit.rate.value,
    timeProgress: unit.timeProgress.value,
    deviation: unit.deviation.value,
    budget: unit.budget.value,
    invested: unit.invested.value,
    investRate: unit.investRate.value,
    green: unit.green.value,
    yellow: unit.yellow.value,
    red: unit.red.value,
    rank: unit.rank?.value ?? null,
    gained: unit.gained.value
  }
}

/** What is no sum of the rows is given: a city's target that was not split, a rate over part of the projects. */
function totalOf(
  unit: UnitLine,
  kind: string,
  rows: readonly number[],
  units: readonly UnitLine[]
): TotalLine<CountySummaryKey> {
  const given = { kind, investRate: unit.investRate.value }
  return {
    kind: 'total',
    label: unit.label,
    rows,
    given: isSplit(units)
      ? given
      : { ...given, target: unit.target.value, timeProgress: unit.timeProgress.value }
  }
}

function cappedLine(
  total: UnitLine,
  kind: string,
  rows: readonly number[],
  units: readonly UnitLine[]
): TotalLine<CountySummaryKey> {
  const line = { kind: 'total', label: '剔除超额完成率', rows } as const
  return isSplit(units)
    ? { ...line, given: { kind }, rules: { rate: { kind: 'capped', done: 'accepted', target: 'target' } } }
    : { ...line, given: { kind, rate: total.cappedRate.value }, rules: {} }
}

const isSplit = (units: readonly UnitLine[]): boolean =>
  units.some(({ row, target }) => row === 'unit' && target.value !== null)

/** 未分解, 计划外, 超额 as the page notes them. */
function remarks({ summary, units }: KindAnalysis): string[] {
  const noted = units.filter(({ note }) => note !== '').map(({ label, note }) => `${label}${note}`)
  return noted.length === 0 ? [] : [`${centerKinds[summary.kind]}：${noted.join('；')}。`]
}
