import { stateOn } from '@domain/issue/issue-standing'
import type { DossierFacts } from '@domain/dossier/dossier-facts'
import { isReviewed } from '@domain/report/reviewed-report'
import { photosOfWork } from '@services/dossier/dossier-attachments'
import type { DossierRecords } from '@services/dossier/dossier-records'

/** What the rule of completeness reads of the records. */
export function factsOf(records: DossierRecords): DossierFacts {
  const { center, project, funding, reports, attachments, cutoff } = records
  const owed = reports.filter(({ owes }) => owes)
  return {
    center: {
      address: center.address,
      areaOffice: center.areaOffice,
      areaService: center.areaService,
      servedPop: center.servedPop,
      lngE6: center.lngE6,
      latE6: center.latE6,
      runningFunctions: records.functions.filter(({ isRunning }) => isRunning).length,
      operatorOrgId: center.operatorOrgId,
      operationModes: center.operationModes
    },
    project: { goalText: project.goalText, responsibilities: records.responsibilities },
    milestones: records.milestones,
    stageSteps: records.stageSteps,
    baseline: records.state.baseline,
    items: records.items,
    sources: funding.sources,
    payments: funding.sources.flatMap(({ flows }) =>
      flows.filter(
        ({ direction, flowedOn }) => direction === 'paid' && flowedOn !== null && flowedOn <= cutoff
      )
    ),
    reports: {
      due: owed.length,
      reviewed: owed.filter(({ report }) => report !== null && isReviewed(report)).length
    },
    inspections: records.visits.length,
    openIssues: records.issues.filter(({ issue }) => stateOn(issue, cutoff) !== 'closed').length,
    staff: records.staff.length,
    photos: {
      before: photosOfWork(attachments, 'before').length,
      during: photosOfWork(attachments, 'during').length,
      after: photosOfWork(attachments, 'after').length
    },
    papers: attachments.map(({ paper }) => paper).filter((paper) => paper !== null),
    acceptances: records.acceptances
  }
}
