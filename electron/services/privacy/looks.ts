import type { EntityManager } from 'typeorm'
import { checkLook } from '@domain/privacy/look'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { findLooks, phoneOf, recordLook } from '@database/repositories/personal-looks'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/**
 * A stored number in full, with its line in 查看记录: no line, no number.
 * @throws {ValidationError} without a reason. @throws NotFoundError
 */
export async function showPhone(
  work: Work,
  { subject, id, reason, note }: ParsedInputOf<'look:show'>,
  context: WriteContext
): Promise<OutputOf<'look:show'>> {
  requireValid(checkLook({ reason, note }))
  const { name, phone } = await phoneOf(work.manager, subject, id)
  const look = await recordLook(work, {
    at: context.now(),
    actor: context.actor,
    subject,
    recordId: id,
    recordName: name,
    field: 'phone',
    reason,
    note
  })
  work.touch('look', look)
  return { phone }
}

/** 查看记录, the last first. */
export async function listLooks(
  reader: EntityManager,
  input: ParsedInputOf<'look:list'>
): Promise<OutputOf<'look:list'>> {
  const { total, looks } = await findLooks(reader, input)
  return {
    total,
    rows: looks.map(({ id, at, actor, subject, recordName, reason, note }) => ({
      id,
      at,
      actor,
      subject,
      recordName,
      reason,
      note
    }))
  }
}
