import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { read } from '@contract/define'
import { Figure } from '@contract/figure'
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
  deviation: Figure,
  behind: Figure,
  note: z.string()
})
export type UnitLine = z.infer<typeof UnitLine>

/** Projects planned and actually accepted by the end of a month, or by the cut-off in its month. */
export const CurveMonth = z.object({
  month: z.int().min(1).max(12),
  date: DateText,
  planned: z.int(),
  /** Null beyond the cut-off, never 0. */
  actual: z.int().nullable()
})
export type CurveMonth = z.infer<typeof CurveMonth>

export const KindAnalysis = z.object({
  summary: CompletionSummary,
  unitsHeadline: z.string(),
  units: z.array(UnitLine),
  curveHeadline: z.string(),
  curve: z.array(CurveMonth),
  /** All planned acceptances fall on December 31st: 计划节点集中在年末. */
  planBunched: z.boolean()
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
  'workbench:overview': read({ input: z.object({ scope: Scope }), output: WorkbenchOverview })
}
