import { lastCompletePeriod, periodEnd } from '@domain/calendar/period'
import { timeProgressOfYear } from '@domain/calendar/time-progress'
import { legendOf } from '@domain/light/light-rule'
import { isHandedIn } from '@domain/report/owing'
import { moneyFacts } from '@database/repositories/money-facts'
import { responsibilitiesOfProjects } from '@database/repositories/project-papers'
import { everyProject } from '@database/repositories/project-list'
import { monthlyReport, type MonthlyReportKey } from '@documents/tables/definitions/monthly-report'
import { projectLights } from '@services/light/project-lights'
import { namesOf } from '@services/paper/answering-people'
import type { GatherTable } from '@services/paper/gathered'
import { withKindTotals, type KindRow } from '@services/paper/kind-totals'
import { lightWords, ruleWords } from '@services/paper/light-words'
import { projectsOfScope } from '@services/paper/tables/project-tasks'
import { reportGrid } from '@services/report/report-grid'
import { unitsOf } from '@services/units-of'

/** T3: what was handed in for the month; a draft and a returned report are nobody's word yet and print as 未报. */
export const gatherMonthlyReport: GatherTable = async (reader, { scope, period: asked }) => {
  const period = asked ?? lastCompletePeriod(scope.cutoff)
  const cutoff = periodEnd(period)
  const { year, kind } = scope
  const unitIds = await unitsOf(reader, scope.unitId)
  const { rows, rule } = await reportGrid(reader, { scope, period })
  const ids = rows.map(({ projectId }) => projectId)
  const projects = new Map(
    (await projectsOfScope(reader, { ...scope, cutoff })).map((one) => [one.project.id, one])
  )
  const lights = await projectLights(reader, { year, unitIds, kind }, cutoff)
  const money = new Map(
    (await moneyFacts(reader, { ...everyProject, year, cutoff, unitIds, kind })).map((fact) => [
      fact.id,
      fact
    ])
  )
  const people = await responsibilitiesOfProjects(reader, ids, cutoff)
  const timeProgress = timeProgressOfYear(year, cutoff)
  const missing = rows.filter(({ owes, report }) => owes && !isTold(report)).length

  const lines = rows.map((row): KindRow<MonthlyReportKey> => {
    const told = isTold(row.report)
    const actual = told ? row.values.cumProgressPercent : null
    const answering = people.get(row.projectId) ?? []
    return {
      kind: row.kind,
      values: {
        projectNo: row.projectNo,
        centerName: projects.get(row.projectId)?.centerName ?? row.name,
        goal: projects.get(row.projectId)?.project.goalText ?? '',
        planned: row.plannedPercent,
        actual,
        timeProgress,
        deviation: actual === null ? null : actual - row.plannedPercent,
        light: lightWords(lights.get(row.projectId) ?? null),
        done: told ? row.values.doneThisMonth : '',
        invested: told ? row.values.cumInvestFen : null,
        paid: money.get(row.projectId)?.paid ?? null,
        problems: told ? row.values.problems : '',
        coordination: told ? row.values.needCoordination : '',
        nextStep: told ? row.values.nextStep : '',
        person: namesOf(answering, 'town_person') || namesOf(answering, 'village_person')
      }
    }
  })
  return {
    title: `${monthlyReport.title}（${period.slice(0, 4)}年${Number(period.slice(5))}月）`,
    cutoff,
    sheets: [
      {
        definition: monthlyReport,
        title: `${monthlyReport.title}（${period.slice(0, 4)}年${Number(period.slice(5))}月）`,
        lines: withKindTotals(lines),
        notes: [
          '偏差 = 累计实际进度 − 本月计划进度。',
          legendOf(rule),
          ...(missing === 0 ? [] : [`${missing} 个项目没有报送本月月报，实际进度、投资等不填。`])
        ]
      }
    ],
    lightRule: ruleWords(rule),
    targetVersion: ''
  }
}

function isTold(report: { state: Parameters<typeof isHandedIn>[0] } | null): boolean {
  return report !== null && isHandedIn(report.state)
}
