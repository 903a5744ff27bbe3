import type { EntityManager } from 'typeorm'
import { serviceShare } from '@domain/area/area-split'
import { maskPhone } from '@domain/identifier/phone'
import type { CenterPage, CenterRow, CenterSums } from '@contract/center-list'
import type { ParsedInputOf } from '@contract/index'
import {
  centersWithNames,
  countCenters,
  findCenterIds,
  sumCenters,
  type CenterWithNames
} from '@database/repositories/center-list'
import type { CenterOrder } from '@database/repositories/center-order'
import type { CenterQuery } from '@database/repositories/center-query'
import { queryOf } from '@services/center/center-scope'

/** One page of 中心台账 and how many records there are in all. */
export async function listCenters(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: ParsedInputOf<'center:list'>
): Promise<CenterPage> {
  const query = await queryOf(reader, scope, filter)
  if (query === null) return { total: 0, rows: [] }
  const { total, ids } = await pageOf(reader, query, sort, { offset, limit })
  return { total, rows: (await centersWithNames(reader, ids)).map(rowOf) }
}

/** So many hits of a search are asked for at first: the walk for them is long, and with few hits it is the only one. */
const hitsAtOnce = 2_000

/** A first page that is not full is all there is: what is searched for is then looked through once, not twice. */
async function pageOf(
  reader: EntityManager,
  query: CenterQuery,
  sort: CenterOrder,
  page: { offset: number; limit: number }
): Promise<{ total: number; ids: string[] }> {
  if (page.offset > 0) {
    const total = await countCenters(reader, query)
    return { total, ids: await findCenterIds(reader, query, sort, { ...page, total }) }
  }
  const limit = query.text === '' ? page.limit : Math.max(page.limit, hitsAtOnce)
  const ids = await findCenterIds(reader, query, sort, { offset: 0, limit, total: Infinity })
  const total = ids.length < limit ? ids.length : await countCenters(reader, query)
  return { total, ids: ids.slice(0, page.limit) }
}

/** The totals row under the list. */
export async function sumListedCenters(
  reader: EntityManager,
  { scope, filter }: ParsedInputOf<'center:sums'>
): Promise<CenterSums> {
  const query = await queryOf(reader, scope, filter)
  const totals = query === null ? [] : await sumCenters(reader, query)
  const sum = (figure: (one: (typeof totals)[number]) => number): number =>
    totals.reduce((result, one) => result + figure(one), 0)
  return {
    urban: totals.find((one) => one.kind === 'urban')?.count ?? 0,
    rural: totals.find((one) => one.kind === 'rural')?.count ?? 0,
    areaGross: sum((one) => one.areaGross),
    areaIndoor: sum((one) => one.areaIndoor),
    areaOffice: sum((one) => one.areaOffice),
    areaService: sum((one) => one.areaService),
    serviceShare: serviceShare({
      areaOffice: sum((one) => one.officeWhereBoth),
      areaService: sum((one) => one.serviceWhereBoth)
    }),
    servedPop: sum((one) => one.servedPop)
  }
}

/** Property by property: a spread of so many costs more than all the rest of the page. */
function rowOf(center: CenterWithNames): CenterRow {
  return {
    id: center.id,
    revision: center.revision,
    code: center.code,
    name: center.name,
    kind: center.kind,
    tier: center.tier,
    form: center.form,
    status: center.status,
    countyName: center.countyName,
    townName: center.townName,
    villageName: center.villageName,
    unitName: center.unitName,
    parentId: center.parentCenterId,
    parentName: center.parentName,
    address: center.address,
    areaGross: center.areaGross,
    areaIndoor: center.areaIndoor,
    areaOutdoor: center.areaOutdoor,
    areaOffice: center.areaOffice,
    areaService: center.areaService,
    areaShared: center.areaShared,
    serviceShare: serviceShare(center),
    servedHouseholds: center.servedHouseholds,
    servedPop: center.servedPop,
    openDate: center.openDate,
    managerName: center.managerName,
    managerPhone: maskPhone(center.managerPhone),
    starLevel: center.starLevel,
    updatedAt: center.updatedAt,
    isSample: center.isSample
  }
}
