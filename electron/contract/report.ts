import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { periodStates } from '@domain/period/vocabulary'
import { reportStates } from '@domain/report/vocabulary'
import { read, write } from '@contract/define'
import { FieldFailure } from '@contract/failure'
import { LightRuleValue } from '@contract/light-rule'
import { PeriodHead } from '@contract/period'
import {
  codeOf,
  DateText,
  Fen,
  Id,
  Line,
  Paragraph,
  PeriodText,
  RequiredLine,
  Revision
} from '@contract/primitives'
import { Scope } from '@contract/scope'

/** What the reporter fills in. */
export const ReportValues = z.object({
  /** Out of range is told by the rule, in words. */
  cumProgressPercent: z.int().min(-1000).max(1000).nullable(),
  cumInvestFen: Fen.nullable(),
  doneThisMonth: Paragraph(500),
  problems: Paragraph(500),
  needCoordination: Paragraph(500),
  nextStep: Paragraph(500),
  correctionReason: Line(200)
})
export type ReportValues = z.infer<typeof ReportValues>

const EarlierReport = z.object({
  period: PeriodText,
  cumProgressPercent: z.int().nullable(),
  cumInvestFen: z.int().nullable()
})

/** One project in one month: what it must report, what stands beside it, what was reported. */
export const ReportRow = z.object({
  projectId: Id,
  period: PeriodText,
  projectNo: z.string(),
  name: z.string(),
  unitId: Id,
  unitName: z.string(),
  kind: codeOf(centerKinds),
  /** Whether the project owes a report for the month. */
  owes: z.boolean(),
  /** Σ weights of the nodes planned by the end of the month. */
  plannedPercent: z.int(),
  budgetFen: z.int().nullable(),
  actualFinish: DateText.nullable(),
  acceptedOn: DateText.nullable(),
  milestones: z.array(
    z.object({
      name: z.string(),
      weight: z.int(),
      planDate: DateText.nullable(),
      actualDate: DateText.nullable()
    })
  ),
  previous: EarlierReport.nullable(),
  following: EarlierReport.nullable(),
  /** Null until something was saved. */
  report: z
    .object({
      id: Id,
      revision: Revision,
      state: codeOf(reportStates),
      reporter: z.string(),
      reportedOn: DateText.nullable(),
      reviewer: z.string(),
      reviewedOn: DateText.nullable(),
      returnReason: z.string()
    })
    .nullable(),
  values: ReportValues,
  isSample: z.boolean()
})
export type ReportRow = z.infer<typeof ReportRow>

export const ReportGrid = z.object({
  /** The year's periods, oldest first. */
  periods: z.array(PeriodHead),
  /** The rule by which a light has to be explained. */
  rule: LightRuleValue,
  rows: z.array(ReportRow)
})
export type ReportGrid = z.infer<typeof ReportGrid>

/** A report as it is sent; one that was never saved has no revision. */
export const ReportDraft = ReportValues.extend({
  projectId: Id,
  period: PeriodText,
  revision: Revision.nullable()
})
export type ReportDraft = z.infer<typeof ReportDraft>

const Completeness = z.object({
  due: z.int(),
  handedIn: z.int(),
  reviewed: z.int(),
  returned: z.int(),
  missing: z.int()
})

/** Who has reported: a line per unit, a cell per month of the year. */
export const ReportMatrix = z.object({
  months: z.array(z.object({ period: PeriodText, state: codeOf(periodStates).nullable() })),
  lines: z.array(
    z.object({
      unitId: Id.nullable(),
      label: z.string(),
      /** In the order of the months; null for a month that nobody has opened. */
      cells: z.array(Completeness.nullable())
    })
  )
})
export type ReportMatrix = z.infer<typeof ReportMatrix>

const Saved = z.object({ batchId: Id, count: z.int(), warnings: z.array(FieldFailure) })

export const reportContract = {
  /** All projects of the scope that owe a report for the month or have one. */
  'report:grid': read({ input: z.object({ scope: Scope, period: PeriodText }), output: ReportGrid }),
  /** The months of one project. */
  'report:of-project': read({ input: z.object({ projectId: Id }), output: ReportGrid }),
  'report:matrix': read({ input: z.object({ scope: Scope }), output: ReportMatrix }),
  /** All or none. With `reporter` they are handed in (已报), without they stay drafts. */
  'report:save': write({
    input: z.object({
      reports: z.array(ReportDraft).min(1, '没有要保存的月报').max(1000),
      reporter: RequiredLine(20).nullable()
    }),
    output: Saved
  }),
  /** 已审 or 退回, all or none; `actor` is who reviews. */
  'report:review': write({
    input: z.object({
      reports: z
        .array(z.object({ id: Id, revision: Revision }))
        .min(1, '没有可办理的月报')
        .max(1000),
      to: z.enum(['reviewed', 'returned']),
      actor: RequiredLine(20),
      reason: Line(200)
    }),
    output: z.object({ batchId: Id, count: z.int() })
  })
}
