import { centerStatuses } from '@domain/center/vocabulary'
import type { centerContract } from '@contract/center'
import { Center } from '@database/entities/center'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { centerDependents } from '@services/center/center-dependents'
import { centerOptions, proposeCenterCode } from '@services/center/center-options'
import { divisionCounts, tierTree } from '@services/center/center-tree'
import { changeStatus, deleteCenters, setUnit } from '@services/center/change-centers'
import { placeBox } from '@services/center/place-box'
import { getCenter } from '@services/center/get-center'
import { listCenters, sumListedCenters } from '@services/center/list-centers'
import { saveCenter } from '@services/center/save-center'
import type { EntityManager } from 'typeorm'
import { read, write, type HandlersFor } from './define'

export const centerHandlers: HandlersFor<typeof centerContract> = {
  'center:list': read(listCenters),
  'center:sums': read(sumListedCenters),
  'center:get': read(getCenter),
  'center:options': read(centerOptions),
  'center:propose-code': read(proposeCenterCode),
  'center:place-box': read(placeBox),
  'center:dependents': read(centerDependents),
  'center:division-counts': read(divisionCounts),
  'center:tier-tree': read(tierTree),
  'center:save': write({
    title: ({ id, name }) => `${id === null ? '新增' : '修改'} ${name}`,
    run: saveCenter
  }),
  'center:change-status': write({
    title: async ({ id, toStatus }, reader) =>
      `${await nameOf(reader, id)} 状态改为 ${centerStatuses[toStatus]}`,
    run: changeStatus
  }),
  'center:set-unit': write({
    title: async ({ centers, unitId }, reader) => {
      const unit = await reader.findOneBy(ReportingUnit, { id: unitId })
      return `${await namesOf(reader, centers)} 划归 ${unit?.name ?? '责任单位'}`
    },
    run: setUnit
  }),
  'center:delete': write({
    title: async ({ centers }, reader) => `删除 ${await namesOf(reader, centers)}`,
    run: deleteCenters
  })
}

async function namesOf(reader: EntityManager, centers: readonly { id: string }[]): Promise<string> {
  const [first] = centers
  if (first === undefined || centers.length > 1) return `${centers.length} 个中心`
  return nameOf(reader, first.id)
}

async function nameOf(reader: EntityManager, id: string): Promise<string> {
  const center = await reader.findOneBy(Center, { id })
  return center?.name ?? '中心'
}
