import type { EntityManager, SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ProjectStage } from '@domain/project/vocabulary'
import { bulkRaw } from '@database/bulk-read'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { projectsFound, type ProjectQuery } from '@database/repositories/project-list'

/** The money of one project as of the cut-off, in fen: the sums of `fundTotals` of @domain/money in SQL. */
export interface MoneyFact {
  id: string
  projectNo: string
  name: string
  kind: CenterKind
  stage: ProjectStage
  unitId: string
  unitName: string
  unitOrder: number
  budgetTotal: number | null
  planned: number
  arrived: number
  paid: number
}

/** Every project found, those without money with zeros, in the order of their numbers. */
export async function moneyFacts(reader: EntityManager, query: ProjectQuery): Promise<MoneyFact[]> {
  const builder = projectsFound(reader, query)
    .leftJoin(plannedByProject, 'plan', '"plan"."projectId" = project.id')
    .leftJoin(flownByProject, 'flown', '"flown"."projectId" = project.id')
    .select('project.id', 'id')
    .addSelect('project.projectNo', 'projectNo')
    .addSelect('project.name', 'name')
    .addSelect('project.kind', 'kind')
    .addSelect('project.stage', 'stage')
    .addSelect('project.unitId', 'unitId')
    .addSelect('unit.shortName', 'unitName')
    .addSelect('unit.chartOrder', 'unitOrder')
    .addSelect('project.budgetTotal', 'budgetTotal')
    .addSelect('COALESCE("plan"."planned", 0)', 'planned')
    .addSelect('COALESCE("flown"."arrived", 0)', 'arrived')
    .addSelect('COALESCE("flown"."paid", 0)', 'paid')
    .setParameter('cutoff', query.cutoff)
    .orderBy('project.projectNo')
  return bulkRaw<MoneyFact>(reader, builder)
}

function plannedByProject(query: SelectQueryBuilder<MoneyFact>): SelectQueryBuilder<FundingSource> {
  return query
    .subQuery()
    .select('source.projectId', 'projectId')
    .addSelect('SUM(source.planned)', 'planned')
    .from(FundingSource, 'source')
    .where('source.deletedAt IS NULL')
    .groupBy('source.projectId')
}

function flownByProject(query: SelectQueryBuilder<MoneyFact>): SelectQueryBuilder<FundFlow> {
  const sum = (direction: string): string =>
    `SUM(CASE WHEN flow.direction = '${direction}' THEN flow.amount ELSE 0 END)`
  return query
    .subQuery()
    .select('owner.projectId', 'projectId')
    .addSelect(sum('arrived'), 'arrived')
    .addSelect(sum('paid'), 'paid')
    .from(FundFlow, 'flow')
    .innerJoin(FundingSource, 'owner', 'owner.id = flow.fundingSourceId AND owner.deletedAt IS NULL')
    .where('flow.deletedAt IS NULL AND flow.flowedOn <= :cutoff')
    .groupBy('owner.projectId')
}
