import type { FunctionCode } from '@domain/center/function-catalog'
import type { CenterSite } from '@database/entities/center-site'
import type { FunctionRoom } from '@database/entities/function-room'
import type { NewRow } from '@services/regions/new-row'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import type { NamedRoom } from '@services/sample/named-centers'

const service = (name: string, functionCode: FunctionCode): NamedRoom => ({
  name,
  use: 'service',
  functionCode,
  marketRun: false
})
const usualRooms: readonly NamedRoom[] = [
  { name: '综合办公室', use: 'office', functionCode: 'F16', marketRun: false },
  service('便民服务厅', 'F01'),
  service('文明实践站', 'F02'),
  service('健康小屋', 'F04'),
  { name: '多功能厅', use: 'shared', functionCode: 'F05', marketRun: false },
  service('图书阅览室', 'F05'),
  service('日间照料室', 'F06'),
  { ...service('长者食堂', 'F09'), marketRun: true },
  service('技能培训教室', 'F03'),
  service('四点半课堂', 'F13'),
  { ...service('健身室', 'F11'), marketRun: true },
  { name: '设备间', use: 'equipment', functionCode: null, marketRun: false }
]
/** Rooms fill this share of their place, the rest is hallway. */
const usedShare = 0.85

/**
 * The rooms of the centres that the documents describe and of the bigger forms. Rooms of a centre with sites lie
 * in its main site; their areas stay below that of the place.
 */
export function roomRows(
  { row, plan, random }: SampleCenter,
  sites: readonly NewRow<CenterSite>[],
  { newId }: Ground
): NewRow<FunctionRoom>[] {
  const main = sites.find((site) => site.role === 'main')
  const bigger = row.form === 'flagship' || row.form === 'starmoon' || row.form === 'chain'
  const rooms = plan.named?.rooms ?? (bigger ? random.sample(usualRooms, random.int(6, 12)) : [])
  const place = main?.areaIndoor ?? row.areaIndoor ?? 0
  const shares = rooms.map((room) =>
    room.use === 'office' || room.use === 'equipment' ? 2 : random.int(2, 6)
  )
  const total = shares.reduce((sum, share) => sum + share, 0)
  return rooms.map((room, index): NewRow<FunctionRoom> => {
    const area = Math.floor((place * usedShare * (shares[index] ?? 0)) / total)
    return {
      id: newId(),
      isSample: true,
      centerId: row.id,
      siteId: main?.id ?? null,
      floor: 1 + (index % (row.floorsUsed ?? 1)),
      name: room.name,
      area: room.use === 'office' && row.areaOffice !== null ? Math.min(area, row.areaOffice) : area,
      use: room.use,
      functionCode: room.functionCode,
      capacity: room.use === 'equipment' ? null : Math.max(4, Math.round(area / 100 / 3)),
      state: plan.named === null && random.chance(0.05) ? 'inefficient' : 'normal',
      marketRun: room.marketRun,
      sharedBy: room.use === 'shared' ? '社区学校、老年大学、少年宫错时共用' : ''
    }
  })
}
