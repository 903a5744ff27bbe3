import { IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm'
import { startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import { Center } from '@database/entities/center'
import { Training } from '@database/entities/training'
import { whereCenter } from '@database/repositories/of-center'
import { whereWords } from '@database/repositories/search-words'
import { NotFoundError } from '@database/storage-errors'

/** Which trainings of a year up to the cut-off a list shows; null means all. */
export interface TrainingQuery {
  year: number
  cutoff: string
  text: string
  unitIds: readonly string[] | null
  kind: CenterKind | null
  centerId: string | null
}

const sortColumns = {
  heldOn: 'training.heldOn',
  topic: 'training.topic',
  hoursTenths: 'training.hoursTenths',
  persons: 'training.persons'
} as const
type TrainingSort = { key: keyof typeof sortColumns; descending: boolean }

export interface TrainingWithNames {
  training: Training
  centerName: string | null
}

/** The page in the asked order, ties by id. */
export async function findTrainings(
  reader: EntityManager,
  query: TrainingQuery,
  sort: TrainingSort,
  page: { offset: number; limit: number }
): Promise<TrainingWithNames[]> {
  const { entities, raw } = await filtered(reader, query)
    .addSelect('center.name', 'centerName')
    .orderBy(sortColumns[sort.key], sort.descending ? 'DESC' : 'ASC')
    .addOrderBy('training.id')
    .offset(page.offset)
    .limit(page.limit)
    .getRawAndEntities<{ centerName: string | null }>()
  return entities.map((training, index) => ({ training, centerName: raw[index]?.centerName ?? null }))
}

/** All that the query finds. */
export function everyTraining(reader: EntityManager, query: TrainingQuery): Promise<Training[]> {
  return filtered(reader, query).getMany()
}

/** @throws NotFoundError when the training is gone or in 回收站. */
export async function livingTraining(manager: EntityManager, id: string): Promise<Training> {
  const training = await manager.findOneBy(Training, { id, deletedAt: IsNull() })
  if (training === null) throw new NotFoundError()
  return training
}

function filtered(reader: EntityManager, query: TrainingQuery): SelectQueryBuilder<Training> {
  const builder = reader
    .createQueryBuilder(Training, 'training')
    .leftJoin(Center, 'center', 'center.id = training.centerId')
    .where('training.deletedAt IS NULL')
    .andWhere('training.heldOn BETWEEN :yearStart AND :cutoff', {
      yearStart: startOfYear(query.year),
      cutoff: query.cutoff
    })
  whereWords(builder, query.text, ['training.searchText', 'center.searchText'])
  whereCenter(builder, 'training.centerId', query)
  return builder
}
