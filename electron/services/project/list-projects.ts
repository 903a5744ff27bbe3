import type { EntityManager } from 'typeorm'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import type { CarryOver } from '@domain/project/carry-over'
import type { ParsedInputOf } from '@contract/index'
import type { ProjectPage, ProjectRow } from '@contract/project-list'
import { carryOversOf } from '@database/repositories/carry-overs'
import {
  findProjects,
  milestonesOf,
  type ProjectQuery,
  type ProjectWithNames,
  sumProjects
} from '@database/repositories/project-list'
import type { Milestone } from '@database/entities/milestone'
import type { LightColor } from '@domain/light/light-color'
import type { Light } from '@domain/light/light-of'
import { projectLights } from '@services/light/project-lights'
import { pieceOf } from '@services/project/milestone-piece'
import { unitsOf } from '@services/units-of'

type Request = ParsedInputOf<'project:list'>

/** 提质升级: the page asked for and the totals of everything found, as of the cut-off date of the scope. */
export async function listProjects(reader: EntityManager, request: Request): Promise<ProjectPage> {
  const query = await queryOf(reader, request)
  const totals = await sumProjects(reader, query)
  const found = await findProjects(reader, query, request.sort, request)
  const nodes = await milestonesOf(
    reader,
    found.map(({ project }) => project.id)
  )
  const carries = await carryOversOf(
    reader,
    found.map(({ project }) => project.id)
  )
  const lights = await projectLights(
    reader,
    { year: query.year, unitIds: null, kind: null, ids: found.map(({ project }) => project.id) },
    query.cutoff
  )
  const countOf = (kind: string): number => totals.find((total) => total.kind === kind)?.count ?? 0
  return {
    total: totals.reduce((sum, { count }) => sum + count, 0),
    rows: found.map((row) =>
      rowOf(row, query.cutoff, {
        nodes: nodes.get(row.project.id) ?? [],
        light: lights.get(row.project.id) ?? null,
        carries: carries.get(row.project.id) ?? []
      })
    ),
    sums: {
      urban: countOf('urban'),
      rural: countOf('rural'),
      budgetTotal: totals.reduce((sum, { budgetTotal }) => sum + budgetTotal, 0)
    }
  }
}

/** The scope bar and the filter narrow together; a filter of another kind or unit finds nothing. */
async function queryOf(reader: EntityManager, { scope, filter }: Request): Promise<ProjectQuery> {
  const { unitId, kind, lights, ...narrow } = filter
  const both = scope.kind !== null && kind !== null && scope.kind !== kind
  const query = {
    ...narrow,
    year: scope.year,
    cutoff: scope.cutoff,
    unitIds: both ? [] : await unitsOf(reader, scope.unitId, unitId),
    kind: kind ?? scope.kind
  }
  return { ...query, ids: lights.length === 0 ? null : await idsLit(reader, query, lights) }
}

/** Lights are computed, not stored: the projects of the scope that show one of these colours. */
async function idsLit(
  reader: EntityManager,
  query: Omit<ProjectQuery, 'ids'>,
  colors: readonly LightColor[]
): Promise<string[]> {
  const lights = await projectLights(reader, query, query.cutoff)
  return [...lights].flatMap(([id, { color }]) => (colors.includes(color) ? [id] : []))
}

function rowOf(
  row: ProjectWithNames,
  cutoff: string,
  {
    nodes,
    light,
    carries
  }: { nodes: readonly Milestone[]; light: Light | null; carries: readonly CarryOver[] }
): ProjectRow {
  const { project, centerName, tier, unitName, townName } = row
  return {
    id: project.id,
    revision: project.revision,
    projectNo: project.projectNo,
    name: project.name,
    centerId: project.centerId,
    centerName,
    tier,
    kind: project.kind,
    unitName,
    townName,
    category: project.category,
    stage: project.stage,
    planStart: project.planStart,
    planFinish: project.planFinish,
    planAccept: project.planAccept,
    actualStart: project.actualStart,
    actualFinish: project.actualFinish,
    acceptedOn: project.acceptedOn,
    budgetTotal: project.budgetTotal,
    countsTowardTarget: project.countsTowardTarget,
    carriedFrom: carries.filter(({ carriedOn }) => carriedOn <= cutoff).at(-1)?.fromYear ?? null,
    carriedTo: carries.find(({ carriedOn }) => carriedOn > cutoff)?.toYear ?? null,
    progressPercent: progressPercent(nodes, cutoff),
    plannedPercent: plannedPercent(nodes, cutoff),
    milestones: nodes.map((node) => pieceOf(node, cutoff)),
    light,
    isSample: project.isSample
  }
}
