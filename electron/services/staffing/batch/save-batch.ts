import type { EntityManager } from 'typeorm'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { Work } from '@database/work'
import type { ReadContext, WriteContext } from '@services/service'
import { judgeBatch } from '@services/staffing/batch/judge-batch'
import { writePerson } from '@services/staffing/save-person'
import { requireValid } from '@services/validation-error'

/** What each line comes to, before anything is saved. */
export async function checkBatch(
  reader: EntityManager,
  input: ParsedInputOf<'staff-batch:check'>,
  context: ReadContext
): Promise<OutputOf<'staff-batch:check'>> {
  const { lines } = await judgeBatch(reader, input, context)
  return { lines }
}

/**
 * Writes the people of all lines, or none of them; 撤销 takes all back in one step.
 * @throws {ValidationError} fields are `lines.N.cell`. @throws ConflictError
 */
export async function saveBatch(
  work: Work,
  input: ParsedInputOf<'staff-batch:save'>,
  context: WriteContext
): Promise<OutputOf<'staff-batch:save'>> {
  const { lines, drafts, assignments } = await judgeBatch(work.manager, input, context)
  requireValid(
    lines.flatMap(({ violations }, place) =>
      violations.map((one) => ({ ...one, field: `lines.${String(place)}.${one.field}` }))
    )
  )
  for (const draft of drafts) await writePerson(work, draft, context)
  return { people: drafts.length, assignments, batchId: work.batchId }
}
