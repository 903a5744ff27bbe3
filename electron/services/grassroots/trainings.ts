import type { EntityManager } from 'typeorm'
import { checkTraining, trainingFigures } from '@domain/grassroots/training'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { SavedRecord } from '@contract/issue'
import type { TrainingDraft, TrainingRow } from '@contract/training'
import { Training } from '@database/entities/training'
import { everyTraining, findTrainings, livingTraining } from '@database/repositories/training-list'
import type { Work } from '@database/work'
import { checkCenter } from '@services/grassroots/of-center'
import { searchTextOf } from '@services/search-text'
import type { WriteContext } from '@services/service'
import { narrowedBy } from '@services/units-of'
import { requireValid } from '@services/validation-error'

/** 培训 of the year up to the cut-off, with the figures of all that were found. */
export async function listTrainings(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'training:list'>
): Promise<OutputOf<'training:list'>> {
  const { unitId, kind, ...narrow } = filter
  const query = {
    ...narrow,
    year: scope.year,
    cutoff: scope.cutoff,
    ...(await narrowedBy(reader, scope, { unitId, kind }))
  }
  const sums = trainingFigures(await everyTraining(reader, query))
  const rows = await findTrainings(reader, query, sort, { offset, limit })
  return {
    total: sums.trainings,
    sums,
    rows: rows.map(({ training, centerName }) => ({
      draft: draftOf(training),
      centerName,
      isSample: training.isSample
    }))
  }
}

/** @throws {ValidationError} @throws ConflictError it was changed meanwhile. @throws NotFoundError */
export async function saveTraining(
  work: Work,
  draft: TrainingDraft,
  context: WriteContext
): Promise<SavedRecord> {
  const { id, revision, ...own } = draft
  const before = id === null ? null : await livingTraining(work.manager, id)
  requireValid([
    ...checkTraining(draft, context.today()),
    ...(await checkCenter(work.manager, draft.centerId, before?.centerId ?? null))
  ])
  const values = { ...own, searchText: searchTextOf([own.topic, own.organiser]) }
  const training =
    id === null ? await work.insert(Training, values) : await work.update(Training, id, revision ?? 0, values)
  work.touch('training', training.id)
  return { id: training.id, revision: training.revision, batchId: work.batchId }
}

/** To 回收站. */
export async function deleteTraining(
  work: Work,
  { id, revision }: { id: string; revision: number }
): Promise<{ batchId: string }> {
  await work.softDelete(Training, id, revision)
  work.touch('training', id)
  return { batchId: work.batchId }
}

function draftOf(training: Training): TrainingRow['draft'] {
  return {
    id: training.id,
    revision: training.revision,
    heldOn: training.heldOn,
    topic: training.topic,
    hoursTenths: training.hoursTenths,
    persons: training.persons,
    organiser: training.organiser,
    centerId: training.centerId,
    remark: training.remark
  }
}
