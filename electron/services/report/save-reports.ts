import { periodEnd } from '@domain/calendar/period'
import { checkTaking } from '@domain/period/period-takes'
import { checkReportDraft, factsOf } from '@domain/report/draft-checks'
import { checkReport } from '@domain/report/report-checks'
import { errorAt, warningsOf, type Violation } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ReportDraft } from '@contract/report'
import { ProgressReport } from '@database/entities/progress-report'
import { ruleOf } from '@database/repositories/light-rules'
import { reportingProjects } from '@database/repositories/progress-reports'
import { periodBook } from '@database/repositories/report-periods'
import type { NewValues } from '@database/row-values'
import { ConflictError } from '@database/storage-errors'
import type { RowUpdate, Work } from '@database/work'
import { lightRuleInForce } from '@services/light/rule-in-force'
import { reconcileViolations } from '@services/reconcile/reconcile-period'
import { withReports } from '@services/report/report-grid'
import { neighbours, type ProjectWithReports } from '@services/report/report-row'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/**
 * Reports of many projects at once, all or none; with a reporter they are handed in (已报).
 * @throws {ValidationError} with the row and the field. @throws ConflictError one has moved on.
 */
export async function saveReports(
  work: Work,
  { reports: drafts, reporter }: ParsedInputOf<'report:save'>,
  context: WriteContext
): Promise<OutputOf<'report:save'>> {
  const ids = [...new Set(drafts.map(({ projectId }) => projectId))]
  const found = await withReports(work.manager, await reportingProjects(work.manager, { ids }))
  const projects = new Map(found.map((one) => [one.project.id, one]))
  const book = await periodBook(work.manager)
  const rule = ruleOf(await lightRuleInForce(work.manager))
  const today = context.today()
  const violations = drafts.flatMap((draft, index): Violation[] => {
    const project = projects.get(draft.projectId)
    if (project === undefined) return [errorAt(`reports.${index}.projectId`, '项目已删除，请刷新页面')]
    return checkOne(draft, project).map((one) => ({ ...one, field: `reports.${index}.${one.field}` }))
  })
  requireValid(violations)

  function checkOne(draft: ReportDraft, of: ProjectWithReports): Violation[] {
    const refused = checkTaking(draft.period, book)
    if (refused.length > 0) return refused
    const stored = of.reports.find(({ period }) => period === draft.period)
    if ((stored?.revision ?? null) !== draft.revision) throw new ConflictError(stored ?? null, movedOn(of))
    const { acceptedOn, actualFinish, budgetTotal } = of.project
    const judged = { ...draft, state: stored?.state ?? ('draft' as const) }
    const project = { acceptedOn, actualFinish, budgetFen: budgetTotal, milestones: of.milestones }
    const facts = factsOf(judged, project, { today, rule, ...neighbours(of.reports, draft.period) })
    return reporter === null ? checkReportDraft(judged, facts) : checkReport(judged, facts)
  }

  await write(work, drafts, projects, reporter === null ? null : { reporter, reportedOn: today })
  if (reporter !== null) await requireReconciled(work, drafts, projects, context)
  return {
    batchId: work.batchId,
    count: drafts.length,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

/** What is handed in fits the other forms, as they stand with it. @throws {ValidationError} nothing is handed in then. */
async function requireReconciled(
  work: Work,
  drafts: readonly ReportDraft[],
  projects: ReadonlyMap<string, ProjectWithReports>,
  context: WriteContext
): Promise<void> {
  const asked = new Map<string, Parameters<typeof reconcileViolations>[1]>()
  for (const { projectId, period } of drafts) {
    const project = projects.get(projectId)?.project
    if (project === undefined) continue
    const { year, unitId } = project
    const scope = { year, unitId, kind: null, cutoff: periodEnd(period) }
    asked.set(`${period} ${year} ${unitId}`, { scope, period })
  }
  for (const one of asked.values()) requireValid(await reconcileViolations(work.manager, one, context))
}

const movedOn = ({ project }: ProjectWithReports): string =>
  `“${project.name}”的月报刚被别处修改过，已取来最新内容，请核对后再保存`

async function write(
  work: Work,
  drafts: readonly ReportDraft[],
  projects: ReadonlyMap<string, ProjectWithReports>,
  handedIn: { reporter: string; reportedOn: string } | null
): Promise<void> {
  const added: NewValues<ProgressReport>[] = []
  const updated: RowUpdate<ProgressReport>[] = []
  for (const draft of drafts) {
    const of = projects.get(draft.projectId)
    if (of === undefined) continue
    const { cumProgressPercent, cumInvestFen, projectId, period, revision: _, ...texts } = draft
    const values = {
      ...texts,
      cumProgress: cumProgressPercent,
      cumInvest: cumInvestFen,
      stage: of.project.stage,
      ...(handedIn === null ? {} : { ...handedIn, state: 'submitted' as const, returnReason: '' })
    }
    const present = of.reports.find((one) => one.period === period)
    if (present === undefined) added.push({ state: 'draft', ...values, projectId, period })
    else updated.push({ present, changes: values, root: rootOf(projectId) })
    work.touch('report', projectId)
  }
  await work.insertMany(ProgressReport, added, { rootOf: ({ projectId }) => rootOf(String(projectId)) })
  await work.updateMany(ProgressReport, updated)
}

const rootOf = (id: string): { entity: string; id: string } => ({ entity: 'upgrade_project', id })
