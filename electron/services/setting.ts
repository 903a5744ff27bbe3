import { OfficeSetting, type StoredOfficeSetting } from '@contract/setting'
import { Setting } from '@database/entities/setting'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
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
export async function saveOffice(
  work: Work,
  input: StoredOfficeSetting,
  context: WriteContext
): Promise<StoredOfficeSetting> {
  const current = await getOffice(work.manager)
  if (current.revision !== input.revision) throw new ConflictError(current)
  const { clerkName, officeName } = input
  const revision = current.revision + 1
  const value = JSON.stringify({ clerkName, officeName })
  const stamp = { updatedAt: context.now(), updatedBy: context.actor }
  await work.manager.upsert(Setting, { key, value, revision, ...stamp }, ['key'])
  work.touch('setting', key)
  return { clerkName, officeName, revision }
}
