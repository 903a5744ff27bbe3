import { In, IsNull, type EntityManager } from 'typeorm'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'

export interface SourceWithFlows {
  source: FundingSource
  /** In the order of their days. */
  flows: FundFlow[]
}

/** The living sources of a project in their order, each with its living flows. */
export async function fundingOfProject(
  manager: EntityManager,
  projectId: string
): Promise<SourceWithFlows[]> {
  const sources = await manager.find(FundingSource, {
    where: { projectId, deletedAt: IsNull() },
    order: { seq: 'ASC', id: 'ASC' }
  })
  const flows = await manager.find(FundFlow, {
    where: { fundingSourceId: In(sources.map(({ id }) => id)), deletedAt: IsNull() },
    order: { flowedOn: 'ASC', direction: 'ASC', id: 'ASC' }
  })
  return sources.map((source) => ({
    source,
    flows: flows.filter(({ fundingSourceId }) => fundingSourceId === source.id)
  }))
}

/** Counts up with every addition, change and deletion: what a save of all money of a project must name. */
export async function fundingRevision(manager: EntityManager, projectId: string): Promise<number> {
  const sources = await manager
    .createQueryBuilder(FundingSource, 'source')
    .select('COALESCE(SUM(source.revision), 0)', 'revision')
    .where('source.projectId = :projectId', { projectId })
    .getRawOne<{ revision: number | string }>()
  const flows = await manager
    .createQueryBuilder(FundFlow, 'flow')
    .innerJoin(FundingSource, 'source', 'source.id = flow.fundingSourceId')
    .select('COALESCE(SUM(flow.revision), 0)', 'revision')
    .where('source.projectId = :projectId', { projectId })
    .getRawOne<{ revision: number | string }>()
  return Number(sources?.revision ?? 0) + Number(flows?.revision ?? 0) + 1
}
