import type { EntityManager } from 'typeorm'
import { normaliseText } from '@domain/search/normalise-text'
import { dictionaryEntries } from '@database/repositories/reference-lists'
import { centerOptions } from '@services/center/center-options'
import { searchTextOf } from '@services/search-text'
import { listPosts } from '@services/staffing/staff-of-center'

/** What a word in a cell stands for: one record, or several it could be; neither: unknown. */
export interface Known {
  id: string
  name: string
}
export interface Meaning {
  found: Known | null
  choices: string[]
}

/** How centres, posts and identities are called; a whole name wins, else code, pinyin or initials that fit one alone. */
export interface Words {
  center(text: string): Promise<Meaning>
  post(text: string): Meaning
  identity(label: string): string | null
}

const mostChoices = 6
const unknown: Meaning = { found: null, choices: [] }

export async function knownWords(reader: EntityManager): Promise<Words> {
  const posts = (await listPosts(reader)).map(({ id, name }) => ({
    id,
    name,
    searched: searchTextOf([name])
  }))
  const entries = (await dictionaryEntries(reader)).filter(
    ({ dictionary, active }) => dictionary === 'identity' && active
  )
  const centers = new Map<string, Meaning>()
  return {
    async center(text) {
      if (text === '') return unknown
      const known = centers.get(text)
      if (known !== undefined) return known
      const options = await centerOptions(reader, { text, kind: null, tiers: [], ids: [] })
      const meaning = meaningOf(options, ({ name, code }) => name === text || code === text)
      centers.set(text, meaning)
      return meaning
    },
    post(text) {
      if (text === '') return unknown
      const searched = normaliseText(text)
      return meaningOf(
        posts.filter((post) => post.searched.includes(searched)),
        ({ name }) => name === text
      )
    },
    identity: (label) => entries.find((entry) => entry.label === label)?.code ?? null
  }
}

function meaningOf<Option extends Known>(
  options: readonly Option[],
  isExact: (option: Option) => boolean
): Meaning {
  const exact = options.filter(isExact)
  const fitting = exact.length > 0 ? exact : options
  const [first] = fitting
  if (first === undefined) return unknown
  if (fitting.length === 1) return { found: { id: first.id, name: first.name }, choices: [] }
  return { found: null, choices: fitting.slice(0, mostChoices).map(({ name }) => name) }
}
