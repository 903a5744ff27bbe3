import { resolve } from 'node:path'
import { villageTypeOfCode } from '@domain/division/division-code'
import type { CenterDraft } from '@contract/center-draft'
import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import type { DeskDatabase } from '@database/desk-database'
import { newId } from '@database/new-id'
import { draftOf } from '@services/center/center-draft'
import { saveCenter } from '@services/center/save-center'
import { IdNumberVault } from '@services/privacy/id-number-vault'
import type { ServiceContext } from '@services/service'
import { loadCenter } from '@database/repositories/center-aggregate'
import type { Work } from '@database/work'
import { ownKeyGuard } from '../support/key-guard'
import { openTempDatabase, TEST_TODAY } from '../support/temp-database'

/** Two counties of Luoyang with a town and villages each, and their reporting units. */
const places = {
  city: { name: '洛阳市', level: 'city', code: '4103', parent: null },
  luolong: { name: '洛龙区', level: 'county', code: '410311', parent: 'city' },
  kaiyuan: { name: '开元路街道', level: 'town', code: '410311002', parent: 'luolong' },
  dingding: { name: '定鼎门社区', level: 'village', code: '410311002001', parent: 'kaiyuan' },
  shiyou: { name: '石油社区', level: 'village', code: '410311002002', parent: 'kaiyuan' },
  yichuan: { name: '伊川县', level: 'county', code: '410329', parent: 'city' },
  baisha: { name: '白沙镇', level: 'town', code: '410329102', parent: 'yichuan' },
  changling: { name: '常岭村', level: 'village', code: '410329102201', parent: 'baisha' }
} as const
export type Place = keyof typeof places
type Unit = 'city' | 'luolong' | 'yichuan'

export interface CenterOffice {
  database: DeskDatabase
  context: ServiceContext
  division: Readonly<Record<Place, string>>
  unit: Readonly<Record<Unit, string>>
  /** A complete, correct draft of a new 社区级 centre in 定鼎门社区. */
  draft(changes?: Partial<CenterDraft>): CenterDraft
  write<Value>(run: (work: Work) => Promise<Value>, action?: string): Promise<Value>
  save(draft: CenterDraft): ReturnType<typeof saveCenter>
  /** Saves a new centre and answers its draft as stored. */
  added(changes?: Partial<CenterDraft>): Promise<ReturnType<typeof draftOf>>
  stored(id: string): Promise<ReturnType<typeof draftOf>>
  remove(): Promise<void>
}

export async function openCenterOffice(): Promise<CenterOffice> {
  const temp = await openTempDatabase()
  const { database } = temp
  const division = idsOf(places)
  const unit = { city: newId(), luolong: newId(), yichuan: newId() }
  await database.unitOfWork.run({ action: 'test', title: '准备区划' }, async (work) => {
    await work.insertMany(Division, divisionRows(division))
    await work.insertMany(ReportingUnit, [
      { id: unit.city, name: '市民政局', shortName: '市级', kind: 'city_office', chartOrder: 0 },
      {
        id: unit.luolong,
        name: '洛龙区',
        shortName: '洛龙区',
        kind: 'county',
        parentId: unit.city,
        chartOrder: 2
      },
      {
        id: unit.yichuan,
        name: '伊川县',
        shortName: '伊川县',
        kind: 'county',
        parentId: unit.city,
        chartOrder: 1
      }
    ])
    await work.insertMany(ReportingUnitDivision, [
      { unitId: unit.luolong, divisionId: division.luolong, validFrom: '2023-06-30' },
      { unitId: unit.yichuan, divisionId: division.yichuan, validFrom: '2023-06-30' }
    ])
  })
  const context: ServiceContext = {
    actor: '测试员',
    now: () => `${TEST_TODAY}T01:00:00.000Z`,
    today: () => TEST_TODAY,
    appVersion: '0.0.0-test',
    dataFolder: temp.folder,
    syncFolder: null,
    resourcesFolder: resolve('resources'),
    vault: new IdNumberVault(ownKeyGuard()),
    file: { paths: [] }
  }
  let serial = 0
  const office: CenterOffice = {
    database,
    context,
    division,
    unit,
    draft: (changes = {}) => ({
      ...blank,
      code: `410311-U-T2-${String(++serial).padStart(4, '0')}`,
      divisionId: division.dingding,
      unitId: unit.luolong,
      ...changes
    }),
    write: (run, action = 'test') => database.unitOfWork.run({ action, title: '测试' }, run),
    save: (draft) =>
      database.unitOfWork.run(
        { action: 'center:save', title: `${draft.id === null ? '新增' : '修改'} ${draft.name}` },
        (work) => saveCenter(work, draft, context)
      ),
    added: async (changes) => {
      const saved = await office.save(office.draft(changes))
      return office.stored(saved.id)
    },
    stored: async (id) => draftOf(await loadCenter(database.reader, id)),
    remove: () => temp.remove()
  }
  return office
}

function idsOf<Name extends string>(names: Readonly<Record<Name, unknown>>): Record<Name, string> {
  const ids = Object.fromEntries(Object.keys(names).map((name) => [name, newId()]))
  const complete = (found: Record<string, string>): found is Record<Name, string> =>
    Object.keys(names).every((name) => name in found)
  if (!complete(ids)) throw new Error('A place got no id.')
  return ids
}

function divisionRows(ids: Readonly<Record<Place, string>>) {
  const keys = Object.keys(places).filter((key): key is Place => key in places)
  const above = (key: Place, level: 'county' | 'town'): string | null => {
    const { level: own, parent } = places[key]
    if (own === level) return ids[key]
    return parent === null ? null : above(parent, level)
  }
  return keys.map((key) => {
    const { name, level, code, parent } = places[key]
    return {
      id: ids[key],
      name,
      shortName: name,
      level,
      codeStat: code,
      villageType: level === 'village' ? villageTypeOfCode(code) : null,
      parentId: parent === null ? null : ids[parent],
      countyId: above(key, 'county'),
      townId: above(key, 'town'),
      validFrom: '2023-06-30'
    }
  })
}

const blank: Omit<CenterDraft, 'code' | 'divisionId' | 'unitId'> = {
  id: null,
  revision: null,
  name: '定鼎门社区邻里中心',
  signName: '',
  aliases: [],
  kind: 'urban',
  tier: 'community',
  parentCenterId: null,
  form: 'single',
  buildMode: null,
  scenes: ['urban_community'],
  status: 'open',
  statusNote: null,
  address: '开元大道 1 号',
  floorsAbove: 3,
  basements: 1,
  floorsUsed: 2,
  siteSources: ['rebuild'],
  propertyRight: null,
  certificateNo: '',
  areaGross: 120_000,
  areaIndoor: 100_000,
  areaOutdoor: 20_000,
  areaOffice: 10_000,
  areaService: 80_000,
  areaShared: 10_000,
  idleArea: 0,
  buildFinishDate: '2024-05-01',
  openDate: '2024-06-01',
  signDate: null,
  firstServiceDate: null,
  lngE6: 112_450_000,
  latE6: 34_620_000,
  coordSys: 'CGCS2000',
  serviceRadiusMin: 15,
  serviceRadiusM: 1000,
  servedHouseholds: 2000,
  servedPop: 6000,
  served60Plus: 1200,
  served03: 150,
  servedDivisionIds: [],
  starLevel: 3,
  starValidTo: '2027-12-31',
  operationModes: [],
  operatorOrgId: null,
  managerName: '王芳',
  managerPhone: '13800001234',
  photoCover: null,
  intro: '',
  remark: '',
  sites: [],
  rooms: [],
  functions: []
}
