import { AnnualTarget } from '@database/entities/annual-target'
import { Center } from '@database/entities/center'
import { CenterStatusHistory } from '@database/entities/center-status-history'
import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ServiceFunction } from '@database/entities/service-function'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { newId } from '@database/new-id'
import type { Work } from '@database/work'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'

interface UnitPlan {
  name: string
  urbanGroup: boolean
  target: number | null
  done: number
  /** Listed and not accepted. */
  open: number
}

/** The four units of domain §2.1: targets 2, 5, 1, 2 and 1, 2, 0, 3 done. */
export const sisterTask: readonly UnitPlan[] = [
  { name: '甲区', urbanGroup: true, target: 2, done: 1, open: 1 },
  { name: '乙区', urbanGroup: true, target: 5, done: 2, open: 3 },
  { name: '丙县', urbanGroup: false, target: 1, done: 0, open: 1 },
  { name: '丁县', urbanGroup: false, target: 2, done: 3, open: 0 }
]

export interface SmallCity {
  temp: TempDatabase
  unitIds: Readonly<Record<string, string>>
  write<Value>(run: (work: Work) => Promise<Value>): Promise<Value>
  addCenter(work: Work, unit: string, values?: Partial<Center>): Promise<Center>
  addProject(work: Work, unit: string, values?: Partial<UpgradeProject>): Promise<UpgradeProject>
  addFunction(
    work: Work,
    center: Center,
    functionCode: string,
    values?: Partial<ServiceFunction>
  ): Promise<void>
}

/** A city of a few units with urban targets and projects of 2026; accepted ones on 2026-06-30. */
export async function openSmallCity(plan: readonly UnitPlan[], cityTarget: number): Promise<SmallCity> {
  const temp = await openTempDatabase()
  const write: SmallCity['write'] = (run) =>
    temp.database.unitOfWork.run({ action: 'test', title: '准备数据' }, run)
  const unitIds: Record<string, string> = { 市级: newId() }
  const divisionId = newId()
  let serial = 0

  const addCenter: SmallCity['addCenter'] = async (work, unit, values = {}) => {
    serial += 1
    const center = await work.insert(Center, {
      code: `410300-U-T2-${String(serial).padStart(4, '0')}`,
      name: `第${serial}社区邻里中心`,
      kind: 'urban',
      tier: 'community',
      status: 'open',
      divisionId,
      unitId: unitIds[unit],
      ...values
    })
    await work.insert(CenterStatusHistory, {
      centerId: center.id,
      changedOn: '2025-01-01',
      fromStatus: null,
      toStatus: center.status
    })
    return center
  }
  const addProject: SmallCity['addProject'] = async (work, unit, values = {}) => {
    const center = await addCenter(work, unit)
    return work.insert(UpgradeProject, {
      projectNo: `2026-U-${String(serial).padStart(4, '0')}`,
      centerId: center.id,
      year: 2026,
      kind: 'urban',
      unitId: center.unitId,
      name: `${center.name}提质升级`,
      category: 'enhance',
      stage: 'construction',
      planAccept: '2026-11-30',
      ...values
    })
  }
  const addFunction: SmallCity['addFunction'] = async (work, center, functionCode, values = {}) => {
    await work.insert(ServiceFunction, { centerId: center.id, functionCode, status: 'running', ...values })
  }

  await write(async (work) => {
    await work.insert(Division, {
      id: divisionId,
      name: '洛阳市',
      shortName: '洛阳市',
      level: 'city',
      codeStat: '4103',
      validFrom: '2023-06-30',
      source: '测试'
    })
    await work.insert(ReportingUnit, {
      id: unitIds['市级'],
      name: '市民政局',
      shortName: '市级',
      kind: 'city_office',
      chartOrder: 0
    })
    const target = { year: 2026, kind: 'urban' as const, metric: 'upgrades_done' as const, version: 1 }
    const effective = { ...target, effectiveFrom: '2026-01-01' }
    await work.insert(AnnualTarget, {
      ...effective,
      unitId: unitIds['市级'],
      targetCount: cityTarget
    })
    for (const [index, unit] of plan.entries()) {
      const id = newId()
      unitIds[unit.name] = id
      await work.insert(ReportingUnit, {
        id,
        name: unit.name,
        shortName: unit.name,
        kind: 'county',
        parentId: unitIds['市级'],
        chartOrder: index + 1,
        inUrbanGroup: unit.urbanGroup
      })
      if (unit.target !== null) {
        await work.insert(AnnualTarget, { ...effective, unitId: id, targetCount: unit.target })
      }
      for (let done = 0; done < unit.done; done += 1) {
        await addProject(work, unit.name, {
          stage: 'closed',
          actualStart: '2026-02-01',
          actualFinish: '2026-06-01',
          acceptedOn: '2026-06-30'
        })
      }
      for (let open = 0; open < unit.open; open += 1) await addProject(work, unit.name)
    }
  })
  return { temp, unitIds, write, addCenter, addProject, addFunction }
}
