import type { EntityManager } from 'typeorm'
import { normaliseText } from '@domain/search/normalise-text'
import type { DictionaryEntry } from '@database/entities/dictionary-entry'
import { dictionaryEntries } from '@database/repositories/reference-lists'
import type { Ask } from '@services/import/ledger-plan'
import { NamedCenters } from '@services/import/named-centers'
import type { StaffLine } from '@services/staffing/import/staff-line'
import { listPosts } from '@services/staffing/staff-of-center'

type Options = Ask['options']
export type StaffDictionary = 'identity' | 'certificate'

const leaveEmpty = { value: '', label: '（先留空）' }

/** What the words of T8 stand for in the register. */
export class StaffWords {
  private readonly postIds: ReadonlyMap<string, string>
  private readonly codes = new Map<string, string>()
  private readonly labels: ReadonlyMap<string, string>

  private constructor(
    readonly centers: NamedCenters,
    private readonly posts: readonly { id: string; name: string }[],
    private readonly entries: readonly DictionaryEntry[]
  ) {
    this.postIds = new Map(posts.map(({ id, name }) => [normaliseText(name), id]))
    this.labels = new Map(entries.map(({ dictionary, code, label }) => [`${dictionary}/${code}`, label]))
    // A word in force comes last and so wins over a retired one of the same name.
    for (const { dictionary, code, label } of [...entries].sort(byActive)) {
      this.codes.set(`${dictionary}/${normaliseText(label)}`, code)
    }
  }

  static async load(manager: EntityManager, lines: readonly StaffLine[]): Promise<StaffWords> {
    const centers = await NamedCenters.load(
      manager,
      lines.map(({ text }) => text.center ?? '')
    )
    return new StaffWords(centers, await listPosts(manager), await dictionaryEntries(manager))
  }

  postNamed(text: string): string | null {
    return this.postIds.get(normaliseText(text)) ?? null
  }

  postName(id: string): string {
    return this.posts.find((post) => post.id === id)?.name ?? ''
  }

  get postChoices(): Options {
    return this.posts.map(({ id, name }) => ({ value: id, label: name }))
  }

  code(dictionary: StaffDictionary, label: string): string | null {
    return this.codes.get(`${dictionary}/${normaliseText(label)}`) ?? null
  }

  /** A word that has left its dictionary is written as its code. */
  label(dictionary: StaffDictionary, code: string | null): string {
    return code === null ? '' : (this.labels.get(`${dictionary}/${code}`) ?? code)
  }

  choices(dictionary: StaffDictionary): Options {
    const entries = this.entries.filter((entry) => entry.dictionary === dictionary && entry.active)
    return [...entries.map(({ code, label }) => ({ value: code, label })), leaveEmpty]
  }
}

function byActive(one: DictionaryEntry, other: DictionaryEntry): number {
  return Number(one.active) - Number(other.active)
}
