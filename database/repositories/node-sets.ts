import { IsNull, type EntityManager } from 'typeorm'
import { MilestoneTemplate } from '@database/entities/milestone-template'
import { MilestoneTemplateItem } from '@database/entities/milestone-template-item'

export interface StoredNodeSet {
  set: MilestoneTemplate
  /** In the order of the work. */
  nodes: MilestoneTemplateItem[]
}

/** The living sets of nodes, published ones first. */
export async function nodeSets(reader: EntityManager): Promise<StoredNodeSet[]> {
  const sets = await reader.find(MilestoneTemplate, {
    where: { deletedAt: IsNull() },
    order: { preset: 'DESC', seq: 'ASC', id: 'ASC' }
  })
  const items = await reader.find(MilestoneTemplateItem, {
    where: { deletedAt: IsNull() },
    order: { seq: 'ASC', id: 'ASC' }
  })
  return sets.map((set) => ({ set, nodes: items.filter(({ template }) => template === set.id) }))
}
