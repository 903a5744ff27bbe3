import type { EntityManager } from 'typeorm'
import { addDays } from '@domain/calendar/day-count'
import type { HistoryEntry } from '@contract/history'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { findBatch, findBatches } from '@database/repositories/change-batches'
import { entriesOf } from '@services/history/record-history'

/** More values than anybody reads; a bulk save names itself by its title. */
const shownChanges = 500

/** 修改记录: all saves, newest first. `from` and `to` are local days, both included. */
export async function listBatches(
  reader: EntityManager,
  { from, to, ...query }: ParsedInputOf<'history:batches'>
): Promise<OutputOf<'history:batches'>> {
  const { total, rows } = await findBatches(reader, {
    ...query,
    from: from === null ? null : beginningOf(from),
    to: to === null ? null : beginningOf(addDays(to, 1))
  })
  return {
    total,
    rows: rows.map(({ id, at, actor, title, undoneBy, changeCount }) => ({
      batchId: id,
      at,
      actor,
      title,
      undone: undoneBy !== null,
      changeCount
    }))
  }
}

/** What one save changed, in words. @throws NotFoundError */
export async function oneBatch(
  reader: EntityManager,
  { batchId }: ParsedInputOf<'history:batch'>
): Promise<HistoryEntry> {
  const [entry] = await entriesOf(reader, [await findBatch(reader, batchId, shownChanges)])
  if (entry === undefined) throw new Error('a save without an entry')
  return entry
}

/** The instant at which a local day begins. */
function beginningOf(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}
