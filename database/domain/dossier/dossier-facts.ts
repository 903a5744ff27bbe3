import type { PaperKind } from '@domain/attachment/vocabulary'
import type { HeldAcceptance, ScoredClause } from '@domain/acceptance/acceptance-draft'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { CenterState } from '@domain/baseline/baseline'
import type { ProjectStage, ResponsibilityRole } from '@domain/project/vocabulary'

/** What the completeness of a dossier is judged by, as of the cut-off. */
export interface DossierFacts {
  center: {
    address: string
    areaOffice: number | null
    areaService: number | null
    servedPop: number | null
    lngE6: number | null
    latE6: number | null
    /** Functions 已开展 on the day. */
    runningFunctions: number
    operatorOrgId: string | null
    operationModes: readonly string[]
  }
  project: {
    goalText: string
    responsibilities: readonly { role: ResponsibilityRole; personName: string }[]
  }
  /** In the order of the work. */
  milestones: readonly {
    name: string
    planDate: CalendarDate | null
    actualDate: CalendarDate | null
    evidence: string
  }[]
  stageSteps: readonly { toStage: ProjectStage; evidence: string }[]
  baseline: CenterState | null
  items: readonly { item: string; beforeValue: string; afterValue: string }[]
  /** Planned amounts of the sources in fen. */
  sources: readonly { planned: number | null }[]
  payments: readonly { voucherNo: string }[]
  /** Months that owed a report, and those of them reviewed. */
  reports: { due: number; reviewed: number }
  inspections: number
  /** Not crossed off. */
  openIssues: number
  staff: number
  /** Photos of the work that are attached to the project or to its records. */
  photos: { before: number; during: number; after: number }
  /** Kinds of the papers that are attached. */
  papers: readonly PaperKind[]
  acceptances: readonly (HeldAcceptance & { items: readonly ScoredClause[] })[]
}
