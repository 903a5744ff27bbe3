import { In, type EntityManager } from 'typeorm'
import { Division } from '@database/entities/division'

/** Names of divisions with the town before a community's (龙门街道 王山社区), in the order of their codes. */
export async function divisionNames(
  reader: EntityManager,
  ids: readonly string[]
): Promise<Map<string, string>> {
  const rows = await inParts(ids, (part) => reader.findBy(Division, { id: In(part) }))
  const towns = await inParts(
    rows.flatMap(({ townId }) => townId ?? []),
    (part) => reader.findBy(Division, { id: In(part) })
  )
  const townName = new Map(towns.map(({ id, shortName }) => [id, shortName]))
  return new Map(
    rows
      .sort((a, b) => (a.codeStat ?? '').localeCompare(b.codeStat ?? ''))
      .map(({ id, shortName, townId }) => [
        id,
        townId === null || townId === id ? shortName : `${townName.get(townId) ?? ''} ${shortName}`
      ])
  )
}

/** SQLite takes no more than so many parameters in a statement. */
const most = 10_000

async function inParts<Row>(
  ids: readonly string[],
  find: (part: string[]) => Promise<Row[]>
): Promise<Row[]> {
  const all = [...new Set(ids)]
  const found: Row[] = []
  for (let from = 0; from < all.length; from += most) {
    found.push(...(await find(all.slice(from, from + most))))
  }
  return found
}
