import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { samplePassLineTenths } from '@domain/acceptance/score-sheet'
import { PassLine } from '@contract/acceptance'
import { Setting } from '@database/entities/setting'
import { writeSetting } from '@database/repositories/setting-repository'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'

const key = 'acceptance'
const Stored = z.object({ passLineTenths: PassLine.shape.passLineTenths })

/** 合格线 of the office, or the sample one. */
export async function passLineOf(reader: EntityManager): Promise<PassLine> {
  const row = await reader.findOneBy(Setting, { key })
  if (row === null) return { passLineTenths: samplePassLineTenths, revision: 0 }
  return { ...Stored.parse(JSON.parse(row.value)), revision: row.revision }
}

/** Holds from now on; acceptances that were saved keep their conclusion. @throws ConflictError */
export async function setPassLine(work: Work, { passLineTenths, revision }: PassLine): Promise<PassLine> {
  const current = await passLineOf(work.manager)
  if (current.revision !== revision) throw new ConflictError(current)
  await writeSetting(work, key, { passLineTenths })
  work.touch('setting', key)
  return passLineOf(work.manager)
}
