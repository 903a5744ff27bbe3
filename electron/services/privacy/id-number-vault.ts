import type { EntityManager } from 'typeorm'
import type { AskKeyGuard } from '@contract/key-guard'
import { newId } from '@database/new-id'
import { addSealingKey, sealingKeys } from '@database/repositories/sealing-keys'
import type { Work } from '@database/work'
import { markOf, newKey, seal, unseal } from '@services/privacy/sealed-text'

/** What the columns of a person hold instead of the ID number. */
export interface SealedIdNumber {
  idNumberSealed: string
  idNumberMark: string
}

interface OpenKey {
  id: string
  key: string
}

/**
 * ID numbers sealed under keys that lie in the database as the operating system wrapped them. On another machine, or
 * for another user, a key does not open: its numbers stay as they are, unread, and new ones get a key of their own;
 * back on the old machine its key opens again.
 */
export class IdNumberVault {
  /** Opened keys by id; never written anywhere. */
  readonly #open = new Map<string, string>()

  constructor(private readonly ask: AskKeyGuard) {}

  /** Whether the system keeps keys at all. */
  async available(): Promise<boolean> {
    return (await this.ask({ ask: 'available', text: '' })) !== null
  }

  /** @returns null where the system keeps no keys: then nothing may be stored. */
  async seal(work: Work, personId: string, number: string): Promise<SealedIdNumber | null> {
    const current = (await this.#current(work.manager)) ?? (await this.#added(work))
    if (current === null) return null
    return {
      idNumberSealed: `${current.id}.${seal(current.key, personId, number)}`,
      idNumberMark: markOf(current.key, number)
    }
  }

  /** @returns null where the number cannot be read on this machine. */
  async read(manager: EntityManager, personId: string, stored: string): Promise<string | null> {
    const [keyId, sealed = ''] = stored.split('.')
    const found = (await sealingKeys(manager)).find(({ id }) => id === keyId)
    const key = found === undefined ? null : await this.#opened(found)
    if (key === null) return null
    try {
      return unseal(key, personId, sealed)
    } catch {
      return null
    }
  }

  /** What equal numbers have in common in the register; null where no key opens. */
  async mark(manager: EntityManager, number: string): Promise<string | null> {
    const current = await this.#current(manager)
    return current === null ? null : markOf(current.key, number)
  }

  /** The newest key that opens here. */
  async #current(manager: EntityManager): Promise<OpenKey | null> {
    for (const stored of await sealingKeys(manager)) {
      const key = await this.#opened(stored)
      if (key !== null) return { id: stored.id, key }
    }
    return null
  }

  async #added(work: Work): Promise<OpenKey | null> {
    const key = newKey()
    const wrapped = await this.ask({ ask: 'wrap', text: key })
    if (wrapped === null) return null
    const id = newId()
    await addSealingKey(work, { id, wrapped, createdAt: work.stamp().updatedAt })
    this.#open.set(id, key)
    return { id, key }
  }

  async #opened({ id, wrapped }: { id: string; wrapped: string }): Promise<string | null> {
    const known = this.#open.get(id) ?? (await this.ask({ ask: 'unwrap', text: wrapped }))
    if (known !== null) this.#open.set(id, known)
    return known
  }
}
