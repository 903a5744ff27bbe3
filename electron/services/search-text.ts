import { createRequire } from 'node:module'
import type * as PinyinPro from 'pinyin-pro'
import { normaliseText } from '@domain/search/normalise-text'

/** Division names come back in thousands of records; beyond this the oldest half of them is dropped. */
const cacheLimit = 20_000
const cache = new Map<string, { full: string; initials: string }>()
/** The dictionary is read when the first text is written, not at each start of the program. */
let dictionary: typeof PinyinPro | null = null
const chinese = /[㐀-鿿]/u

/**
 * What the column `search_text` holds: the parts as written (folded to lower case and half width), then
 * each Chinese part in full pinyin, then in initials, so that 定鼎门, `dingdingmen` and `ddm` all find it.
 * Empty parts are left out.
 */
export function searchTextOf(parts: readonly (string | null | undefined)[]): string {
  const texts = parts.map((part) => normaliseText(part ?? '')).filter((part) => part !== '')
  const spoken = texts.filter((part) => chinese.test(part)).map(pinyinOf)
  return [...texts, ...spoken.map((one) => one.full), ...spoken.map((one) => one.initials)].join(' ')
}

function pinyinOf(text: string): { full: string; initials: string } {
  const known = cache.get(text)
  if (known) return known
  dictionary ??= createRequire(__filename)('pinyin-pro') as typeof PinyinPro
  const syllables = dictionary
    .pinyin(text, { toneType: 'none', type: 'array', v: true })
    .map((one) => one.toLowerCase())
  const read = {
    full: syllables.join('').replaceAll(' ', ''),
    initials: syllables
      .map((one) => one.charAt(0))
      .join('')
      .replaceAll(' ', '')
  }
  if (cache.size >= cacheLimit)
    for (const key of [...cache.keys()].slice(0, cacheLimit / 2)) cache.delete(key)
  cache.set(text, read)
  return read
}
