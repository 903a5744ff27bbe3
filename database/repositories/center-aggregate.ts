import type { EntityManager, ObjectLiteral } from 'typeorm'
import { Center } from '@database/entities/center'
import { CenterServedDivision } from '@database/entities/center-served-division'
import { CenterSite } from '@database/entities/center-site'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { FunctionRoom } from '@database/entities/function-room'
import { ServiceFunction } from '@database/entities/service-function'
import { NotFoundError } from '@database/storage-errors'

/** A centre with everything that is saved together with it. */
export interface CenterAggregate {
  center: Center
  /** In their order along the path. */
  sites: CenterSite[]
  rooms: FunctionRoom[]
  functions: ServiceFunction[]
  servedDivisions: CenterServedDivision[]
}

/** @throws {NotFoundError} when there is no such centre or it lies in 回收站. */
export async function loadCenter(manager: EntityManager, id: string): Promise<CenterAggregate> {
  const center = await manager
    .createQueryBuilder(Center, 'center')
    .where('center.id = :id AND center.deletedAt IS NULL', { id })
    .getOne()
  if (center === null) throw new NotFoundError('该中心不存在或已被删除，请刷新列表')
  return {
    center,
    sites: await partsOf(manager, CenterSite, id, 'part.seq'),
    rooms: await partsOf(manager, FunctionRoom, id, 'part.floor', 'part.id'),
    functions: await partsOf(manager, ServiceFunction, id, 'part.functionCode'),
    servedDivisions: await partsOf(manager, CenterServedDivision, id, 'part.id')
  }
}

/** Newest first. */
export function statusHistoryOf(manager: EntityManager, id: string): Promise<CenterStatusHistory[]> {
  return manager
    .createQueryBuilder(CenterStatusHistory, 'part')
    .where('part.centerId = :id AND part.deletedAt IS NULL', { id })
    .orderBy('part.changedOn', 'DESC')
    .addOrderBy('part.id', 'DESC')
    .getMany()
}

function partsOf<Part extends ObjectLiteral>(
  manager: EntityManager,
  part: new () => Part,
  centerId: string,
  ...order: string[]
): Promise<Part[]> {
  const builder = manager
    .createQueryBuilder(part, 'part')
    .where('part.centerId = :centerId AND part.deletedAt IS NULL', { centerId })
  for (const column of order) builder.addOrderBy(column)
  return builder.getMany()
}
