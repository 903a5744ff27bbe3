import type { EntityManager } from 'typeorm'
import { SealingKey } from '@database/entities/sealing-key'
import type { Work } from '@database/work'

/** Every key that ever sealed a number of these data, the newest first. */
export function sealingKeys(manager: EntityManager): Promise<SealingKey[]> {
  return manager.find(SealingKey, { order: { id: 'DESC' } })
}

/** Keeps a new key, in the same transaction as the first number under it. */
export async function addSealingKey(work: Work, sealingKey: SealingKey): Promise<void> {
  await work.manager.insert(SealingKey, sealingKey)
}
