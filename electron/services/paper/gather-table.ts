import type { PaperTable } from '@domain/paper/paper-tables'
import type { GatherTable } from '@services/paper/gathered'
import { gatherCountySummary } from '@services/paper/tables/county-summary'
import { gatherEvaluationSheet } from '@services/paper/tables/evaluation-sheet'
import { gatherFunctionCoverage } from '@services/paper/tables/function-coverage'
import { gatherFundLedger } from '@services/paper/tables/fund-ledger'
import { gatherIssueLedger } from '@services/paper/tables/issue-ledger'
import { gatherMonthlyReport } from '@services/paper/tables/monthly-report'
import { gatherProjectTasks } from '@services/paper/tables/project-tasks'
import { gatherScoreSheet } from '@services/paper/tables/score-sheet'
import { gatherStaffing } from '@services/paper/tables/staffing'

/** Where each table takes its rows from. */
export const gatherTable: Readonly<Record<PaperTable, GatherTable>> = {
  T2: gatherProjectTasks,
  T3: gatherMonthlyReport,
  T4: gatherCountySummary,
  T5: gatherFundLedger,
  T6: gatherIssueLedger,
  T7: gatherFunctionCoverage,
  T8: gatherStaffing,
  T12: gatherScoreSheet,
  T13: gatherEvaluationSheet
}
