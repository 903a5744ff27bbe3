import { CenterFilter } from '@contract/center-list'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

const listKeys = ['tiers', 'statuses', 'forms', 'openOn'] as const
const wordKeys = [
  'text',
  'divisionId',
  'unitId',
  'underCenterId',
  'kind',
  'functionCode',
  'publicServices',
  'missing'
] as const

/**
 * The filter that an address names: `?statuses=open,built&missing=area`. Each part is read by itself, so that one
 * wrong word in an old or typed address does not throw the others away.
 */
export function filterOfQuery(query: LocationQuery): CenterFilter {
  const parts: [string, unknown][] = [
    ...wordKeys.map((key): [string, unknown] => [key, wordAt(query, key)]),
    ...listKeys.map((key): [string, unknown] => [key, wordAt(query, key)?.split(',')]),
    ['isSample', sampleAt(query)]
  ]
  const readable = parts.filter(([key, value]) => CenterFilter.safeParse({ [key]: value }).success)
  return CenterFilter.parse(Object.fromEntries(readable))
}

/** The shortest query that names the filter. */
export function queryOfFilter(filter: CenterFilter): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  for (const key of wordKeys) {
    const word = filter[key]
    if (word !== null && word !== '') query[key] = word
  }
  for (const key of listKeys) if (filter[key].length > 0) query[key] = filter[key].join(',')
  if (filter.isSample !== null) query.isSample = filter.isSample ? 'yes' : 'no'
  return query
}

export const emptyFilter: CenterFilter = CenterFilter.parse({})

function wordAt(query: LocationQuery, key: string): string | undefined {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function sampleAt(query: LocationQuery): boolean | undefined {
  const word = wordAt(query, 'isSample')
  return word === undefined ? undefined : word === 'yes'
}
