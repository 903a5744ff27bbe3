import type { EntityManager } from 'typeorm'
import { periodOf } from '@domain/calendar/period'
import type { WorkbenchOverview } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { countFigure, inputs, recordsAt } from '@services/analysis/figure-of'
import { reportMatrix } from '@services/report/report-matrix'

/** 本月未报: projects that owe a report for the last month that is open, and have not handed it in. */
export async function missingReports(
  reader: EntityManager,
  scope: Scope
): Promise<WorkbenchOverview['missing']> {
  const { months, lines } = await reportMatrix(reader, { scope })
  const index = months
    .map(({ period, state }) => state !== null && state !== 'locked' && period <= periodOf(scope.cutoff))
    .lastIndexOf(true)
  const month = months[index]
  const cell = lines.at(-1)?.cells[index] ?? null
  if (month === undefined || cell === null || cell.missing === 0) return []
  return [
    {
      label: `${Number(month.period.slice(5))} 月未报月报的项目`,
      count: countFigure(cell.missing, {
        formula: '月末在库、尚未验收销号的计入任务项目中，月报未报送（含草稿、退回）的项目数',
        inputs: inputs({ 报告期: month.period, 应报: cell.due, 已报: cell.handedIn }),
        records: recordsAt('/projects/reports', { period: month.period, standing: 'unreported' })
      })
    }
  ]
}
