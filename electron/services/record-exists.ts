import type { EntityManager } from 'typeorm'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { isLiving } from '@database/repositories/living-records'

/** Whether an address leads to a record. */
export async function recordExists(
  reader: EntityManager,
  { kind, id }: ParsedInputOf<'record:exists'>
): Promise<OutputOf<'record:exists'>> {
  return { exists: await isLiving(reader, kind, id) }
}
