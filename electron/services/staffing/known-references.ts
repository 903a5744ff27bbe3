import type { EntityManager } from 'typeorm'
import type { DictionaryEntry } from '@database/entities/dictionary-entry'
import { namedCenters, namedPosts, type NamedRow } from '@database/repositories/person-aggregate'
import { dictionaryEntries } from '@database/repositories/reference-lists'

/** Far below what the engine binds. */
const idsPerStatement = 500

type Names = ReadonlyMap<string, NamedRow>

/**
 * What people point to, as `manager` sees it. Each word, centre and post is read once, so that the rules of thousands of
 * people ask hardly more than those of one; it lives no longer than the work that asks.
 */
export class KnownReferences {
  private entries: Promise<DictionaryEntry[]> | null = null
  private readonly centerNames = new Map<string, NamedRow | null>()
  private readonly postNames = new Map<string, NamedRow | null>()

  constructor(private readonly manager: EntityManager) {}

  dictionary(): Promise<readonly DictionaryEntry[]> {
    this.entries ??= dictionaryEntries(this.manager)
    return this.entries
  }

  centers(ids: readonly string[]): Promise<Names> {
    return this.named(ids, this.centerNames, namedCenters)
  }

  posts(ids: readonly string[]): Promise<Names> {
    return this.named(ids, this.postNames, namedPosts)
  }

  private async named(
    ids: readonly string[],
    known: Map<string, NamedRow | null>,
    read: typeof namedCenters
  ): Promise<Names> {
    const unread = [...new Set(ids)].filter((id) => !known.has(id))
    for (let start = 0; start < unread.length; start += idsPerStatement) {
      const some = unread.slice(start, start + idsPerStatement)
      const found = await read(this.manager, some)
      for (const id of some) known.set(id, found.get(id) ?? null)
    }
    return new Map(
      ids.flatMap((id) => {
        const row = known.get(id) ?? null
        return row === null ? [] : [[id, row] as const]
      })
    )
  }
}
