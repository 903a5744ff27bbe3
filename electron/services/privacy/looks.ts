import type { EntityManager } from 'typeorm'
import { checkLook } from '@domain/privacy/look'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { findLooks, idNumberOf, phoneOf, recordLook } from '@database/repositories/personal-looks'
import { NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

type Question = ParsedInputOf<'look:show'>

/**
 * A stored number in full, with its line in 查看记录: no line, no number.
 * @throws {ValidationError} without a reason.
 * @throws NotFoundError the record is gone, or the ID number cannot be read on this machine.
 */
export async function showNumber(
  work: Work,
  question: Question,
  context: WriteContext
): Promise<OutputOf<'look:show'>> {
  const { subject, id, field, reason, note } = question
  requireValid(checkLook({ reason, note }))
  const { name, number } = await storedNumber(work.manager, question, context)
  const look = await recordLook(work, {
    at: context.now(),
    actor: context.actor,
    subject,
    recordId: id,
    recordName: name,
    field,
    reason,
    note
  })
  work.touch('look', look)
  return { number }
}

async function storedNumber(
  manager: EntityManager,
  { subject, id, field }: Question,
  { vault }: WriteContext
): Promise<{ name: string; number: string }> {
  if (field === 'phone') return phoneOf(manager, subject, id)
  if (subject !== 'person') throw new NotFoundError()
  const { name, sealed } = await idNumberOf(manager, id)
  const number = sealed === null ? null : await vault.read(manager, id, sealed)
  if (number === null) throw new NotFoundError('没有可以在本机读取的身份证号')
  return { name, number }
}

/** 查看记录, the last first. */
export async function listLooks(
  reader: EntityManager,
  input: ParsedInputOf<'look:list'>
): Promise<OutputOf<'look:list'>> {
  const { total, looks } = await findLooks(reader, input)
  return {
    total,
    rows: looks.map(({ id, at, actor, subject, recordName, field, reason, note }) => ({
      id,
      at,
      actor,
      subject,
      recordName,
      field,
      reason,
      note
    }))
  }
}
