import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { bulkRows } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { CenterSite } from '@database/entities/center-site'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { Division } from '@database/entities/division'
import { FunctionRoom } from '@database/entities/function-room'
import { Organization } from '@database/entities/organization'
import { ServiceFunction } from '@database/entities/service-function'

/** Ids in one statement; far below what the engine binds. */
const idsPerStatement = 500

/** What the ledger T1 says of a centre in its own columns. */
const ledgerProperties = [
  'id',
  'divisionId',
  'name',
  'kind',
  'tier',
  'form',
  'status',
  'address',
  'lngE6',
  'latE6',
  'openDate',
  'floorsUsed',
  'areaGross',
  'areaIndoor',
  'areaOffice',
  'areaService',
  'areaShared',
  'areaOutdoor',
  'siteSources',
  'propertyRight',
  'servedHouseholds',
  'servedPop',
  'served60Plus',
  'served03',
  'operationModes',
  'operatorOrgId',
  'managerName',
  'managerPhone',
  'starLevel',
  'remark'
] as const satisfies readonly (keyof Center)[]

/** As much of a centre and its functions as a line of T1 is made of. */
export interface LedgerLine {
  center: Pick<Center, (typeof ledgerProperties)[number]>
  functions: Pick<ServiceFunction, 'functionCode' | 'status'>[]
}

/** What a form holds of a function. */
const functionProperties = [
  'id',
  'revision',
  'centerId',
  'functionCode',
  'status',
  'reason',
  'startDate',
  'stopDate',
  'mode',
  'providerOrgId',
  'charge',
  'priceNote',
  'capacity',
  'capacityUnit',
  'openHours',
  'inFixedSet'
] as const satisfies readonly (keyof ServiceFunction)[]

/** A whole centre with its functions as a form holds them: what a line of T1 can change. */
export interface LedgerCenter {
  center: Center
  functions: Pick<ServiceFunction, (typeof functionProperties)[number]>[]
}

/** Centres not deleted as lines of T1, in the order of `ids`; ids that are gone are left out. */
export async function ledgerLinesByIds(
  manager: EntityManager,
  ids: readonly string[]
): Promise<LedgerLine[]> {
  const byId = new Map<string, LedgerLine>()
  for (const center of await bulkRows(manager, Center, 'id', ids, ledgerProperties)) {
    byId.set(center.id, { center, functions: [] })
  }
  const only = ['centerId', 'functionCode', 'status'] as const
  for (const row of await bulkRows(manager, ServiceFunction, 'centerId', ids, only)) {
    byId.get(row.centerId)?.functions.push(row)
  }
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Whole centres not deleted, in the order of `ids`; ids that are gone are left out. */
export async function ledgerCentersByIds(
  manager: EntityManager,
  ids: readonly string[]
): Promise<LedgerCenter[]> {
  const byId = new Map<string, LedgerCenter>()
  for (const center of await bulkRows(manager, Center, 'id', ids))
    byId.set(center.id, { center, functions: [] })
  for (const row of await bulkRows(manager, ServiceFunction, 'centerId', ids, functionProperties)) {
    byId.get(row.centerId)?.functions.push(row)
  }
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The whole functions of many centres, by centre. */
export async function functionsOfCenters(
  manager: EntityManager,
  centerIds: readonly string[]
): Promise<Map<string, ServiceFunction[]>> {
  const rows = await bulkRows(manager, ServiceFunction, 'centerId', centerIds)
  return groupBy(rows, ({ centerId }) => centerId)
}

/** The centres that lie in one of the divisions themselves, not below them; in code order. */
export async function centerIdsInDivisions(
  manager: EntityManager,
  divisionIds: readonly string[]
): Promise<string[]> {
  const found = await bulkRows(manager, Center, 'divisionId', divisionIds, ['id', 'code', 'divisionId'])
  return found.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id }) => id)
}

/** Of the given names those that centres bear, with the division of each. */
export async function centersNamed(
  manager: EntityManager,
  names: readonly string[]
): Promise<Pick<Center, 'name' | 'divisionId'>[]> {
  return bulkRows(manager, Center, 'name', names, ['name', 'divisionId'])
}

/** Sites in their order and rooms of many centres. */
export async function spacesOfCenters(
  manager: EntityManager,
  centerIds: readonly string[]
): Promise<{ sites: CenterSite[]; rooms: FunctionRoom[] }> {
  const sites = await bulkRows(manager, CenterSite, 'centerId', centerIds)
  return {
    sites: sites.sort((a, b) => a.seq - b.seq),
    rooms: await bulkRows(manager, FunctionRoom, 'centerId', centerIds)
  }
}

/** All divisions, those no longer in force or deleted included: an old centre may still lie in one. */
export function allDivisions(manager: EntityManager): Promise<Division[]> {
  return manager.find(Division, { order: { validFrom: 'ASC', id: 'ASC' } })
}

/** All organizations, deleted ones included, for their names. */
export function allOrganizations(manager: EntityManager): Promise<Organization[]> {
  return manager.find(Organization, { order: { id: 'ASC' } })
}

/** A change of a centre that did not come from an imported ledger. */
export interface LaterChange {
  at: string
  actor: string
}

/** The newest change of each centre after an instant, imports of a ledger and their undoing left aside. */
export async function changesBesideImports(
  manager: EntityManager,
  centerIds: readonly string[],
  since: string,
  importAction: string
): Promise<Map<string, LaterChange>> {
  const changes = new Map<string, LaterChange>()
  for (const ids of chunksOf(centerIds)) {
    const rows = await manager
      .createQueryBuilder(ChangeLog, 'log')
      .innerJoin(ChangeBatch, 'batch', 'batch.id = log.batchId')
      .leftJoin(ChangeBatch, 'undone', 'undone.id = batch.undoOf')
      .select('log.rootId', 'rootId')
      .addSelect('batch.at', 'at')
      .addSelect('batch.actor', 'actor')
      .where("log.rootEntity = 'center' AND log.rootId IN (:...ids)", { ids })
      .andWhere('batch.at > :since AND batch.action <> :importAction', { since, importAction })
      .andWhere('(undone.id IS NULL OR undone.action <> :importAction)')
      .orderBy('batch.at')
      .getRawMany<LaterChange & { rootId: string }>()
    for (const { rootId, at, actor } of rows) changes.set(rootId, { at, actor })
  }
  return changes
}

function chunksOf(values: readonly string[]): string[][] {
  const chunks: string[][] = []
  for (let start = 0; start < values.length; start += idsPerStatement) {
    chunks.push(values.slice(start, start + idsPerStatement))
  }
  return chunks
}
