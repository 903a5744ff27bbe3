import { yearOf } from '@domain/calendar/day-count'
import { movedInWords } from '@domain/project/moves-with-center'
import { warningAt, warningsOf, type Violation } from '@domain/violation'
import type { SavedCenter } from '@contract/center-detail'
import type { CenterDraft } from '@contract/center-draft'
import { Center } from '@database/entities/center'
import { CenterServedDivision } from '@database/entities/center-served-division'
import { CenterSite } from '@database/entities/center-site'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { FunctionRoom } from '@database/entities/function-room'
import { ServiceFunction } from '@database/entities/service-function'
import { newId } from '@database/new-id'
import { loadCenter, type CenterAggregate } from '@database/repositories/center-aggregate'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { gatherFacts } from '@services/center/center-facts'
import { violationsOf } from '@services/center/center-rules'
import {
  centerValues,
  functionParts,
  servedParts,
  siteAndRoomParts,
  type PartOwner
} from '@services/center/center-values'
import { moveProjects } from '@services/center/move-projects'
import { saveParts } from '@services/parts'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/**
 * Saves a centre with its sites, rooms, functions and served divisions as one record: any change of a part raises
 * the centre's revision.
 * @throws {ValidationError} a rule refuses it. @throws {ConflictError} it was changed since the form read it.
 */
export async function saveCenter(
  work: Work,
  draft: CenterDraft,
  context: WriteContext
): Promise<SavedCenter> {
  const present = draft.id === null ? null : await loadCenter(work.manager, draft.id)
  if (present !== null && present.center.revision !== draft.revision) throw new ConflictError(present.center)
  const facts = await gatherFacts(work.manager, draft, present, context)
  const violations = violationsOf(draft, facts)
  requireValid(violations)

  const id = draft.id ?? newId()
  const root = { entity: 'center', id }
  const values = centerValues(draft, facts.divisions)
  let center =
    present === null
      ? await work.insert(Center, { id, ...values }, root)
      : await work.update(Center, id, present.center.revision, values, root)
  const partsChanged = await saveAllParts(work, draft, present, { centerId: id, isSample: center.isSample })
  if (partsChanged && center.revision === present?.center.revision) {
    center = await work.raiseRevision(Center, id, center.revision)
  }
  if (facts.previousStatus !== draft.status) {
    await work.insert(
      CenterStatusHistory,
      {
        ...(draft.statusNote ?? { changedOn: context.today() }),
        centerId: id,
        fromStatus: facts.previousStatus,
        toStatus: draft.status,
        isSample: center.isSample
      },
      root
    )
  }
  const moved = await movedAlong(work, draft, present, context)
  work.touch('center', id)
  return {
    id,
    revision: center.revision,
    batchId: work.batchId,
    warnings: warningsOf([...moved, ...violations]).map(({ field, message }) => ({ field, message }))
  }
}

/** What a change of the unit did to the projects, for the note after the save. */
async function movedAlong(
  work: Work,
  { unitId }: CenterDraft,
  present: CenterAggregate | null,
  context: WriteContext
): Promise<Violation[]> {
  if (present === null || present.center.unitId === unitId) return []
  const moved = await moveProjects(work, [present.center.id], unitId, yearOf(context.today()))
  const words = movedInWords(moved)
  return words === '' ? [] : [warningAt('unitId', words)]
}

async function saveAllParts(
  work: Work,
  draft: CenterDraft,
  present: CenterAggregate | null,
  owner: PartOwner
): Promise<boolean> {
  const root = { entity: 'center', id: owner.centerId }
  const { sites, rooms } = siteAndRoomParts(draft, owner)
  const functions = functionParts(draft, owner, present?.functions ?? [])
  const served = servedParts(draft, owner, present?.servedDivisions ?? [])
  const changed = [
    await saveParts(work, CenterSite, present?.sites ?? [], sites, root),
    await saveParts(work, FunctionRoom, present?.rooms ?? [], rooms, root),
    await saveParts(work, ServiceFunction, present?.functions ?? [], functions, root),
    await saveParts(work, CenterServedDivision, present?.servedDivisions ?? [], served, root)
  ]
  return changed.some(Boolean)
}
