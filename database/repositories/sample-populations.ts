import type { EntityManager } from 'typeorm'
import { Division } from '@database/entities/division'

/** Invented people of one division. */
export interface DivisionPopulation {
  divisionId: string
  households: number
  popResident: number
  pop60Plus: number
  pop03: number
  pop36: number
}

/** Stands behind a division's source while its population is invented. */
const mark = '；人口为演示数据'

/**
 * Divisions are real records whose population the sample invents, so the rows are marked in their source.
 * Not logged field by field. @param stamp instant and actor of the change.
 */
export async function setSamplePopulation(
  manager: EntityManager,
  { divisionId, ...people }: DivisionPopulation,
  popYear: number,
  stamp: { at: string; actor: string }
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(Division)
    .set({
      ...people,
      popYear,
      source: () => `"source" || '${mark}'`,
      revision: () => '"revision" + 1',
      updatedAt: stamp.at,
      updatedBy: stamp.actor
    })
    .where('id = :divisionId AND "pop_year" IS NULL', { divisionId })
    .execute()
}

/** Takes the invented populations back; those that somebody has entered since are no longer marked. */
export async function clearSamplePopulations(
  manager: EntityManager,
  stamp: { at: string; actor: string }
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(Division)
    .set({
      households: null,
      popResident: null,
      pop60Plus: null,
      pop03: null,
      pop36: null,
      popYear: null,
      source: () => `replace("source", '${mark}', '')`,
      revision: () => '"revision" + 1',
      updatedAt: stamp.at,
      updatedBy: stamp.actor
    })
    .where('"source" LIKE :marked', { marked: `%${mark}` })
    .execute()
}
