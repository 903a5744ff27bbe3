import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { LitProject } from '@domain/light/light-of'
import type { ProjectStage } from '@domain/project/vocabulary'
import { bulkRaw } from '@database/bulk-read'
import { ReportingUnit } from '@database/entities/reporting-unit'
import {
  nodesIn,
  projectsIn,
  reportsIn,
  type NodeFact,
  type ProjectScope
} from '@database/repositories/gathered-projects'
import { inWork } from '@database/repositories/project-standing'

/** A project with all that its light reads, and what a list says beside it. */
export interface LitProjectRow extends LitProject {
  id: string
  projectNo: string
  name: string
  centerId: string
  unitId: string
  unitName: string
  kind: CenterKind
  stage: ProjectStage
  /** Neither moved out nor suspended (暂缓) on the cut-off. */
  atWork: boolean
  milestones: readonly NodeFact[]
}

/** The projects of a scope that were not moved out, in the order of their numbers. */
export async function litProjects(reader: EntityManager, scope: ProjectScope): Promise<LitProjectRow[]> {
  const projects = await bulkRaw<Omit<LitProjectRow, 'milestones' | 'reports'>>(
    reader,
    projectsIn(reader, scope)
      .innerJoin(ReportingUnit, 'unit', 'unit.id = project.unitId')
      .andWhere("project.stage <> 'moved_out'")
      .select('project.id', 'id')
      .addSelect('project.projectNo', 'projectNo')
      .addSelect('project.name', 'name')
      .addSelect('project.centerId', 'centerId')
      .addSelect('project.unitId', 'unitId')
      .addSelect('unit.shortName', 'unitName')
      .addSelect('project.kind', 'kind')
      .addSelect('project.stage', 'stage')
      .addSelect('project.acceptedOn', 'acceptedOn')
      .addSelect(`CASE WHEN ${inWork} THEN 1 ELSE 0 END`, 'atWork')
      .orderBy('project.projectNo'),
    ['atWork']
  )
  const nodes = await nodesIn(reader, scope)
  const reports = await reportsIn(reader, scope)
  return projects.map((project) =>
    Object.assign(project, {
      milestones: nodes.get(project.id) ?? [],
      reports: reports.get(project.id) ?? []
    })
  )
}
