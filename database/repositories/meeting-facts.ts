import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CenterTier } from '@domain/center/vocabulary'
import { Acceptance } from '@database/entities/acceptance'
import { AcceptanceItem } from '@database/entities/acceptance-item'
import { Attachment } from '@database/entities/attachment'
import { Center } from '@database/entities/center'
import { Division } from '@database/entities/division'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { ProjectStageChange } from '@database/entities/project-stage-change'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { everyProject, projectsFound, type ProjectQuery } from '@database/repositories/project-list'

/** Which projects a meeting speaks of: those on the list at the cut-off. */
type MeetingQuery = Pick<ProjectQuery, 'year' | 'cutoff' | 'unitIds' | 'kind'>

export interface MeetingProjectRow {
  project: UpgradeProject
  centerName: string
  tier: CenterTier
  unitName: string
  townId: string | null
  townName: string | null
}

/** In the order of their numbers. */
export async function meetingProjects(
  reader: EntityManager,
  query: MeetingQuery
): Promise<MeetingProjectRow[]> {
  const { entities, raw } = await projectsFound(reader, { ...everyProject, ...query, standing: 'listed' })
    .addSelect('center.name', 'centerName')
    .addSelect('center.tier', 'tier')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('town.id', 'townId')
    .addSelect('town.shortName', 'townName')
    .orderBy('project.projectNo')
    .getRawAndEntities<Omit<MeetingProjectRow, 'project'>>()
  return entities.flatMap((project, index) => {
    const names = raw[index]
    return names === undefined ? [] : [{ ...names, project }]
  })
}

/** All that stands beside the living projects of a year, each table read once, by project. */
export interface MeetingRecords {
  nodes: ReadonlyMap<string, Milestone[]>
  reports: ReadonlyMap<string, ProgressReport[]>
  steps: ReadonlyMap<string, ProjectStageChange[]>
  acceptances: ReadonlyMap<string, (Acceptance & { scoreTenths: number | null })[]>
  duties: ReadonlyMap<string, Responsibility[]>
  /** Of the projects themselves, before and after, the oldest first. */
  photos: ReadonlyMap<string, Attachment[]>
}

export async function meetingRecords(reader: EntityManager, year: number): Promise<MeetingRecords> {
  const beside = <Row extends ObjectLiteral>(builder: SelectQueryBuilder<Row>) =>
    besideProjects(builder, 'record.projectId', year)
  const nodes = await beside(reader.createQueryBuilder(Milestone, 'record'))
    .orderBy('record.projectId')
    .addOrderBy('record.seq')
    .getMany()
  const reports = await beside(reader.createQueryBuilder(ProgressReport, 'record'))
    .orderBy('record.period')
    .getMany()
  const steps = await beside(reader.createQueryBuilder(ProjectStageChange, 'record'))
    .orderBy('record.changedOn')
    .addOrderBy('record.createdAt')
    .addOrderBy('record.id')
    .getMany()
  const acceptances = await beside(reader.createQueryBuilder(Acceptance, 'record'))
    .orderBy('record.heldOn')
    .addOrderBy('record.id')
    .getMany()
  const scores = await scoresOf(reader, year)
  const scored = acceptances.map((one) => ({ ...one, scoreTenths: scores.get(one.id) ?? null }))
  return {
    nodes: grouped(nodes, ({ projectId }) => projectId),
    reports: grouped(reports, ({ projectId }) => projectId),
    steps: grouped(steps, ({ projectId }) => projectId),
    acceptances: grouped(scored, ({ projectId }) => projectId),
    duties: await projectDuties(reader, year),
    photos: await projectPhotos(reader, year)
  }
}

async function projectPhotos(reader: EntityManager, year: number): Promise<Map<string, Attachment[]>> {
  const photos = await besideProjects(reader.createQueryBuilder(Attachment, 'record'), 'record.ownerId', year)
    .andWhere("record.ownerKind = 'project' AND record.slot IN ('before', 'after')")
    .orderBy('record.createdAt')
    .addOrderBy('record.id')
    .getMany()
  return grouped(photos, ({ ownerId }) => ownerId)
}

/** Who answers for the living projects of a year, by project. */
export async function projectDuties(
  reader: EntityManager,
  year: number
): Promise<ReadonlyMap<string, Responsibility[]>> {
  const duties = await besideProjects(
    reader.createQueryBuilder(Responsibility, 'record'),
    'record.objectId',
    year
  )
    .andWhere("record.objectType = 'project'")
    .getMany()
  return grouped(duties, ({ objectId }) => objectId)
}

function besideProjects<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  owner: string,
  year: number
): SelectQueryBuilder<Row> {
  return builder
    .innerJoin(UpgradeProject, 'project', `project.id = ${owner} AND project.deletedAt IS NULL`)
    .where('project.year = :year AND record.deletedAt IS NULL', { year })
}

/** Σ scores of each acceptance in tenths; one without a scored clause has none. */
async function scoresOf(reader: EntityManager, year: number): Promise<Map<string, number>> {
  const rows = await reader
    .createQueryBuilder(AcceptanceItem, 'item')
    .innerJoin(Acceptance, 'owner', 'owner.id = item.acceptanceId AND owner.deletedAt IS NULL')
    .innerJoin(UpgradeProject, 'project', 'project.id = owner.projectId AND project.deletedAt IS NULL')
    .where('project.year = :year AND item.deletedAt IS NULL AND item.scoreTenths IS NOT NULL', { year })
    .select('item.acceptanceId', 'id')
    .addSelect('SUM(item.scoreTenths)', 'score')
    .groupBy('item.acceptanceId')
    .getRawMany<{ id: string; score: number | string }>()
  return new Map(rows.map(({ id, score }) => [id, Number(score)]))
}

interface TownOfCenter {
  townId: string | null
  townName: string | null
}

/** In which street each living centre lies. */
export async function townsOfCenters(reader: EntityManager): Promise<ReadonlyMap<string, TownOfCenter>> {
  const rows = await reader
    .createQueryBuilder(Center, 'center')
    .innerJoin(Division, 'division', 'division.id = center.divisionId')
    .leftJoin(Division, 'town', 'town.id = division.townId')
    .where('center.deletedAt IS NULL')
    .select('center.id', 'id')
    .addSelect('town.id', 'townId')
    .addSelect('town.shortName', 'townName')
    .getRawMany<TownOfCenter & { id: string }>()
  return new Map(rows.map(({ id, ...town }) => [id, town]))
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const own = groups.get(keyOf(row))
    if (own === undefined) groups.set(keyOf(row), [row])
    else own.push(row)
  }
  return groups
}
