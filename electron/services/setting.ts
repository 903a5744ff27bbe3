import { OfficeSetting, type StoredOfficeSetting } from '@contract/setting'
import { Setting } from '@database/entities/setting'
import { writeSetting } from '@database/repositories/setting-repository'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { EntityManager } from 'typeorm'

const key = 'office'

/** Stands in the change log until the office has named its clerk. */
export const unnamedClerk = '经办人'

export async function getOffice(reader: EntityManager): Promise<StoredOfficeSetting> {
  const row = await reader.findOneBy(Setting, { key })
  if (row === null) return { clerkName: '', officeName: '', revision: 0 }
  return { ...OfficeSetting.parse(JSON.parse(row.value)), revision: row.revision }
}

/** Who works here, as stamps and the change log name it. */
export async function clerkOf(reader: EntityManager): Promise<string> {
  const { clerkName } = await getOffice(reader)
  return clerkName === '' ? unnamedClerk : clerkName
}

/** @throws ConflictError when another window has saved meanwhile. */
export async function saveOffice(work: Work, input: StoredOfficeSetting): Promise<StoredOfficeSetting> {
  const current = await getOffice(work.manager)
  if (current.revision !== input.revision) throw new ConflictError(current)
  const { clerkName, officeName } = input
  await writeSetting(work, key, { clerkName, officeName })
  work.touch('setting', key)
  return getOffice(work.manager)
}
