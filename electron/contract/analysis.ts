import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { forecastMethods } from '@domain/forecast/methods'
import { read } from '@contract/define'
import { Figure } from '@contract/figure'
import { LightShown } from '@contract/light'
import { MoneyLine } from '@contract/money'
import { codeOf, DateText, Id, Instant, PeriodText, Year } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** 任务数, 入库数, 完成数 and what follows from them; shared by 统计分析 and 工作台. */
export const CompletionSummary = z.object({
  kind: codeOf(centerKinds),
  headline: z.string(),
  target: Figure,
  listed: Figure,
  started: Figure,
  finished: Figure,
  accepted: Figure,
  rate: Figure,
  /** 剔除超额完成率; printed beside `rate` when they differ. */
  cappedRate: Figure,
  timeProgress: Figure,
  deviation: Figure,
  behind: Figure
})
export type CompletionSummary = z.infer<typeof CompletionSummary>

/** One line of the table by unit, with subtotals and the total. Source: domain §3.3 T4. */
export const UnitLine = z.object({
  row: z.enum(['unit', 'subtotal', 'total']),
  unitId: Id.nullable(),
  label: z.string(),
  target: Figure,
  listed: Figure,
  started: Figure,
  startRate: Figure,
  finished: Figure,
  finishRate: Figure,
  accepted: Figure,
  rate: Figure,
  cappedRate: Figure,
  timeProgress: Figure,
  deviation: Figure,
  /** Money in fen; what was invested stands in the reviewed reports, `—` where none tells it. */
  budget: Figure,
  invested: Figure,
  investRate: Figure,
  /** The light of the whole line by the rule in force; null without a project or rate. */
  light: LightShown.nullable(),
  green: Figure,
  yellow: Figure,
  red: Figure,
  unreported: Figure,
  /** Place among the units by completion rate, the same for equal rates; only units have one. */
  rank: Figure.nullable(),
  /** Accepted since the end of the month before that of the cut-off. */
  gained: Figure,
  note: z.string()
})
export type UnitLine = z.infer<typeof UnitLine>

/** Projects planned and actually accepted by the end of a month, or by the cut-off in its month. */
export const CurveMonth = z.object({
  month: z.int().min(1).max(12),
  date: DateText,
  /** By the frozen plans. */
  baseline: z.int(),
  planned: z.int(),
  /** Null beyond the cut-off, never 0. */
  actual: z.int().nullable()
})
export type CurveMonth = z.infer<typeof CurveMonth>

/** Weighted progress at the same days, as fractions; null without a project. Source: domain §2.3. */
export const ProgressMonth = z.object({
  month: z.int().min(1).max(12),
  date: DateText,
  projects: z.int(),
  baseline: z.number().nullable(),
  planned: z.number().nullable(),
  actual: z.number().nullable(),
  due: z.int(),
  reviewed: z.int(),
  /** False: nobody reported, the point is hollow. */
  reported: z.boolean().nullable()
})
export type ProgressMonth = z.infer<typeof ProgressMonth>

const fanCount = z.int().nullable()

/** 年底预测: a range and its methods. Source: domain §2.4. */
export const Forecast = z.object({
  text: z.string(),
  /** What pace the target still needs, beside the recent one; empty without a target. */
  pace: z.string(),
  methods: z.array(
    z.object({
      method: codeOf(forecastMethods),
      name: z.string(),
      value: z.int().nullable(),
      reason: z.string()
    })
  ),
  fan: z.array(z.object({ date: DateText, plan: fanCount, pace: fanCount, linear: fanCount }))
})
export type Forecast = z.infer<typeof Forecast>

/** The lights of the projects of one unit, each opening its project. */
export const BoardUnit = z.object({
  unitId: Id,
  label: z.string(),
  tiles: z.array(z.object({ projectId: Id, projectNo: z.string(), name: z.string(), light: LightShown }))
})
export type BoardUnit = z.infer<typeof BoardUnit>

export const KindAnalysis = z.object({
  summary: CompletionSummary,
  /** 任务数, 入库数, 完成数 with the gaps between them in words. */
  reconciled: z.string(),
  unitsHeadline: z.string(),
  units: z.array(UnitLine),
  curveHeadline: z.string(),
  curve: z.array(CurveMonth),
  /** All planned acceptances fall on December 31st: 计划节点集中在年末. */
  planBunched: z.boolean(),
  progressHeadline: z.string(),
  progress: z.array(ProgressMonth),
  /** Why the weighted curve steps: a month's projects became more or fewer. */
  progressNotes: z.array(z.string()),
  forecast: Forecast,
  /** Under what the lights colour: name, version and text of the rule. */
  lightLegend: z.string(),
  boardHeadline: z.string(),
  board: z.array(BoardUnit),
  moneyHeadline: z.string(),
  money: z.array(MoneyLine)
})
export type KindAnalysis = z.infer<typeof KindAnalysis>

export const CoverageLine = z.object({
  functionCode: z.string(),
  name: z.string(),
  publicService: z.boolean(),
  covered: Figure,
  rate: Figure
})
export type CoverageLine = z.infer<typeof CoverageLine>

export const CoverageAnalysis = z.object({
  kind: codeOf(centerKinds),
  headline: z.string(),
  open: Figure,
  allFive: Figure,
  lines: z.array(CoverageLine)
})
export type CoverageAnalysis = z.infer<typeof CoverageAnalysis>

/** Staffing of the centres in operation of one unit; people as FTE with one decimal. */
export const StaffingLine = z.object({
  row: z.enum(['unit', 'total']),
  unitId: Id.nullable(),
  label: z.string(),
  required: Figure,
  present: Figure,
  gap: Figure,
  rate: Figure
})
export type StaffingLine = z.infer<typeof StaffingLine>

/** Of a locked period: its figures are shown as they were told (已锁定通报). */
export const BulletinMark = z.object({
  period: PeriodText,
  lockedAt: Instant.nullable(),
  ruleName: z.string(),
  ruleVersion: z.int()
})
export type BulletinMark = z.infer<typeof BulletinMark>

export const AnalysisOverview = z.object({
  year: Year,
  cutoff: DateText,
  /** Under every chart: the cut-off, the rule and its version in words. */
  footnote: z.string(),
  /** Null while the figures are computed from the data as they stand. */
  bulletin: BulletinMark.nullable(),
  /** Urban and rural apart, never summed; only the kinds of the scope. */
  kinds: z.array(KindAnalysis),
  coverage: z.array(CoverageAnalysis),
  staffing: z.object({ headline: z.string(), lines: z.array(StaffingLine) })
})
export type AnalysisOverview = z.infer<typeof AnalysisOverview>

/** A node that needs attention, opened at its project. */
export const DueNode = z.object({
  projectId: Id,
  projectName: z.string(),
  unitName: z.string(),
  milestone: z.string(),
  planDate: DateText,
  /** Days behind plan, ≥ 0. */
  lagDays: z.int(),
  /** Days left, ≥ 0; null for a late one. */
  daysLeft: z.int().nullable()
})
export type DueNode = z.infer<typeof DueNode>

export const WorkbenchOverview = z.object({
  targets: z.array(CompletionSummary),
  /** Nodes due within seven days, the next first; at most 50. */
  due: z.object({ count: Figure, nodes: z.array(DueNode) }),
  /** Nodes behind plan, the latest first; at most 50. */
  late: z.object({ count: Figure, nodes: z.array(DueNode) }),
  /** What records lack, each opening the list where it is mended; only what is lacking. */
  missing: z.array(z.object({ label: z.string(), count: Figure }))
})
export type WorkbenchOverview = z.infer<typeof WorkbenchOverview>

export const analysisContract = {
  'analysis:overview': read({ input: z.object({ scope: Scope }), output: AnalysisOverview }),
  /** Why the figures of a cut-off need care, in sentences: it lies ahead, or the computer's clock was set back. */
  'analysis:day-notices': read({ input: z.object({ cutoff: DateText }), output: z.array(z.string()) }),
  'workbench:overview': read({ input: z.object({ scope: Scope }), output: WorkbenchOverview })
}
