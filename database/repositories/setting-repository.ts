import type { EntityManager } from 'typeorm'
import { Setting } from '@database/entities/setting'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'

/** The parsed JSON of a setting, or undefined when it was never set. Check its shape before use. */
export async function readSetting(manager: EntityManager, key: string): Promise<unknown> {
  const row = await manager.findOneBy(Setting, { key })
  return row === null ? undefined : (JSON.parse(row.value) as unknown)
}

/** Sets a setting; the history shows old and new value. Does nothing when the value is the same. */
export async function writeSetting(work: Work, key: string, value: unknown): Promise<void> {
  const current = await work.manager.findOneBy(Setting, { key })
  const text = JSON.stringify(value)
  if (current?.value === text) return
  const revision = current?.revision ?? 0
  await work.record({
    entity: 'setting',
    entityId: key,
    kind: current === null ? 'insert' : 'update',
    field: 'value',
    oldValue: current === null ? undefined : JSON.parse(current.value),
    newValue: value,
    revisionBefore: current === null ? null : revision,
    revisionAfter: revision + 1,
    root: { entity: 'setting', id: key }
  })
  if (current === null) {
    await work.manager.insert(Setting, { key, value: text, revision: 1, ...work.stamp() })
    return
  }
  const next = { value: text, revision: revision + 1, ...work.stamp() }
  const result = await work.manager.update(Setting, { key, revision }, next)
  if (result.affected !== 1) throw new ConflictError(null)
}
