import type { EntityManager } from 'typeorm'
import { shortName } from '@domain/division/match-name'
import { groupBy } from '@domain/group-by'
import { normaliseText } from '@domain/search/normalise-text'
import type { CenterOption } from '@contract/center-list'
import type { DictionaryEntry } from '@database/entities/dictionary-entry'
import { centerIdsCalled } from '@database/repositories/staff-import'
import { dictionaryEntries } from '@database/repositories/reference-lists'
import { centerOptions } from '@services/center/center-options'
import type { Ask } from '@services/import/ledger-plan'
import type { StaffLine } from '@services/staffing/import/staff-line'
import { listPosts } from '@services/staffing/staff-of-center'

type Options = Ask['options']
export type StaffDictionary = 'identity' | 'certificate'

/** Centres that a clerk can be shown for words that name none; who writes more such words mends the file. */
const mostSearches = 50
const leaveEmpty = { value: '', label: '（先留空）' }

/** What the words of T8 stand for in the register. */
export class StaffWords {
  private readonly searches = new Map<string, Options>()
  private readonly postIds: ReadonlyMap<string, string>
  private readonly codes = new Map<string, string>()
  private readonly labels: ReadonlyMap<string, string>

  private constructor(
    private readonly manager: EntityManager,
    private readonly centers: ReadonlyMap<string, readonly CenterOption[]>,
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
    const written = [...new Set(lines.flatMap(({ text, read }) => [text.center ?? '', read.center]))]
    const options = await optionsOf(manager, await centerIdsCalled(manager, written))
    const byName = groupBy(options, ({ name }) => normaliseText(name))
    for (const option of options) byName.set(normaliseText(option.code), [option])
    return new StaffWords(manager, byName, await listPosts(manager), await dictionaryEntries(manager))
  }

  /** The centres of that name or code, in the county and town that the line tells, if it tells any. */
  centersOf({ text, read }: StaffLine): readonly CenterOption[] {
    const named = this.centers.get(normaliseText(text.center ?? '')) ?? []
    const places = [text.county ?? '', text.town ?? ''].filter((name) => name !== '').map(comparable)
    if (read.center === '' || places.length === 0) return named
    return named.filter(({ place }) => {
      const line = place.split(' · ').map(comparable)
      return places.every((name) => line.includes(name))
    })
  }

  /** What a word that names no centre may mean. */
  async centersLike(text: string): Promise<Options> {
    const known = this.searches.get(text)
    if (known || this.searches.size >= mostSearches) return known ?? []
    const found = await centerOptions(this.manager, { text, kind: null, tiers: [], ids: [] })
    const options = found.map(centerChoice)
    this.searches.set(text, options)
    return options
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

export function centerChoice({ id, name, place }: CenterOption): Options[number] {
  return { value: id, label: `${name}（${place}）` }
}

async function optionsOf(manager: EntityManager, ids: readonly string[]): Promise<CenterOption[]> {
  const options: CenterOption[] = []
  for (let start = 0; start < ids.length; start += idsPerQuestion) {
    const some = ids.slice(start, start + idsPerQuestion)
    options.push(...(await centerOptions(manager, { text: '', kind: null, tiers: [], ids: some })))
  }
  return options
}

const idsPerQuestion = 500

function byActive(one: DictionaryEntry, other: DictionaryEntry): number {
  return Number(one.active) - Number(other.active)
}

function comparable(name: string): string {
  return normaliseText(shortName(name))
}
