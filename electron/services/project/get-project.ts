import type { EntityManager } from 'typeorm'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import type { ProjectDetail } from '@contract/project'
import type { ProjectDraft } from '@contract/project-draft'
import {
  centerOfProject,
  projectAggregate,
  type ProjectAggregate
} from '@database/repositories/project-aggregate'
import { pieceOf } from '@services/project/milestone-piece'

/** One project with its nodes as they stand on the cut-off date. @throws NotFoundError */
export async function getProject(
  reader: EntityManager,
  { id, cutoff }: { id: string; cutoff: string }
): Promise<ProjectDetail> {
  const aggregate = await projectAggregate(reader, id)
  const { project, milestones } = aggregate
  return {
    draft: draftOf(aggregate),
    center: await centerOfProject(reader, project.centerId),
    pieces: milestones.map((node) => ({
      ...pieceOf(node, cutoff),
      baselineDate: node.baselineDate,
      forecastDate: node.forecastDate
    })),
    progressPercent: progressPercent(milestones, cutoff),
    plannedPercent: plannedPercent(milestones, cutoff),
    isSample: project.isSample,
    createdAt: project.createdAt,
    createdBy: project.createdBy,
    updatedAt: project.updatedAt,
    updatedBy: project.updatedBy
  }
}

/** The record as the form edits it. */
export function draftOf(aggregate: ProjectAggregate): ProjectDraft & { id: string; revision: number } {
  const { project, milestones, responsibilities } = aggregate
  return {
    id: project.id,
    revision: project.revision,
    projectNo: project.projectNo,
    centerId: project.centerId,
    year: project.year,
    name: project.name,
    category: project.category,
    stage: project.stage,
    goalText: project.goalText,
    listedOn: project.listedOn,
    planStart: project.planStart,
    planFinish: project.planFinish,
    planAccept: project.planAccept,
    actualStart: project.actualStart,
    actualFinish: project.actualFinish,
    acceptedOn: project.acceptedOn,
    budgetTotal: project.budgetTotal,
    countsTowardTarget: project.countsTowardTarget,
    remark: project.remark,
    planReason: '',
    planDocNo: '',
    milestones: milestones.map((node) => ({
      id: node.id,
      revision: node.revision,
      name: node.name,
      weight: node.weight,
      mandatory: node.mandatory,
      operatorNode: node.operatorNode,
      planDate: node.planDate,
      forecastDate: node.forecastDate,
      actualDate: node.actualDate,
      evidence: node.evidence
    })),
    responsibilities: responsibilities.map((duty) => ({
      id: duty.id,
      revision: duty.revision,
      role: duty.role,
      personName: duty.personName,
      organizationName: duty.organizationName,
      phone: duty.phone,
      secretaryProject: duty.secretaryProject
    }))
  }
}
