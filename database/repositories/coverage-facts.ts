import type { EntityManager } from 'typeorm'
import { publicServiceCodes } from '@domain/center/function-catalog'
import type { CenterKind } from '@domain/center/vocabulary'
import { bulkRaw } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { ServiceFunction } from '@database/entities/service-function'
import { openOn } from '@database/repositories/open-on'
import { runsOn } from '@database/repositories/running-services'

/** Of the centres of one kind in operation on the day. */
interface CoverageFacts {
  open: number
  /** How many serve a function, by its code; a code that none serves is left out. */
  covered: Map<string, number>
  /** How many serve all of F01–F05. */
  allFive: number
}

/** How many centres in operation serve each function on a day, by kind. */
export async function coverageFacts(
  reader: EntityManager,
  scope: { unitIds: readonly string[] | null; date: string }
): Promise<Record<CenterKind, CoverageFacts>> {
  const facts = { urban: noCenters(), rural: noCenters() }
  for (const { kind, count, functions } of countSets(await openCenters(reader, scope))) {
    const own = facts[kind]
    const codes = functions === null ? [] : functions.split(',')
    own.open += count
    for (const code of codes) own.covered.set(code, (own.covered.get(code) ?? 0) + count)
    if (publicServiceCodes.every((code) => codes.includes(code))) own.allFive += count
  }
  return facts
}

const noCenters = (): CoverageFacts => ({ open: 0, covered: new Map(), allFive: 0 })

interface OpenCenter {
  kind: CenterKind
  /** Codes with commas between them; null for none. A centre has a function once (a unique index sees to it). */
  functions: string | null
}

/** How many centres serve the same set of functions. Grouped here: SQLite would gather each set twice to group by it. */
function countSets(centers: readonly OpenCenter[]): Iterable<OpenCenter & { count: number }> {
  const sets = new Map<string, OpenCenter & { count: number }>()
  for (const { kind, functions } of centers) {
    const key = `${kind} ${functions ?? ''}`
    const set = sets.get(key)
    if (set === undefined) sets.set(key, { kind, functions, count: 1 })
    else set.count += 1
  }
  return sets.values()
}

/** The centres in operation on the day with the functions that they serve. */
async function openCenters(
  reader: EntityManager,
  { unitIds, date }: { unitIds: readonly string[] | null; date: string }
): Promise<OpenCenter[]> {
  const builder = reader.createQueryBuilder(Center, 'center')
  builder
    .select('center.kind', 'kind')
    .addSelect(
      (query) =>
        query
          .select("string_agg(service.functionCode, ',')")
          .from(ServiceFunction, 'service')
          .where('service.centerId = center.id AND service.deletedAt IS NULL')
          .andWhere(runsOn('service', 'date')),
      'functions'
    )
    .where('center.deletedAt IS NULL')
    .andWhere(openOn(builder, 'date'))
    .setParameters({ date })
  if (unitIds !== null) builder.andWhere('center.unitId IN (:...unitIds)', { unitIds })
  return bulkRaw<OpenCenter>(reader, builder)
}
