import { addDays } from '@domain/calendar/day-count'
import type { GridRole } from '@domain/grassroots/vocabulary'
import type { Grid } from '@database/entities/grid'
import type { GridMember } from '@database/entities/grid-member'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { inventPerson } from '@services/sample/person-names'
import type { Staffing } from '@services/sample/staffing'
import { searchTextOf } from '@services/search-text'

export interface SampleGrids {
  grids: NewRow<Grid>[]
  gridMembers: NewRow<GridMember>[]
}

/** 网格管理专区 in centres (S1.32a); four grids to each, so that 612 of 网格长 and 网格员 have checked in (S1.33: 610 余名). */
const zones = 55
const gridsPerZone = 4
const neighbours = ['第一小学', '社区卫生服务站', '农商银行网点', '物业服务中心', '派出所警务室', '便民超市']

/** 网格 of the communities whose centres hold a zone, each with its four parties; a few still lack a 网格长. */
export function gridRows(
  centers: readonly SampleCenter[],
  staffing: Staffing,
  gridWorkerPost: string | undefined,
  ground: Ground
): SampleGrids {
  const random = ground.random.fork('grids')
  const rows: SampleGrids = { grids: [], gridMembers: [] }
  const hosts = centers.filter(
    ({ plan, life }) => plan.kind === 'urban' && plan.tier === 'community' && life.status === 'open'
  )
  let workers = 0
  for (const center of random.sample(hosts, zones)) {
    const staff = staffing.assignments.filter(
      (one) => one.centerId === center.row.id && one.postId === gridWorkerPost && one.validTo === null
    )
    for (let number = 1; number <= gridsPerZone; number += 1) {
      const grid = gridOf(center, number, ground, random)
      rows.grids.push(grid)
      const headless = rows.grids.length % 40 === 0
      for (const role of rolesOf(grid, headless)) {
        const member = memberOf(grid, role, center, ground, random)
        if (role === 'full_time') {
          const person = staff.pop()
          if (person !== undefined) Object.assign(member, { personId: person.personId, name: '' })
        }
        if (role !== 'unit' && role !== 'resident') {
          workers += 1
          if (workers % 14 === 0) Object.assign(member, { checkInCenterId: null, checkedInOn: null })
        }
        rows.gridMembers.push(member)
      }
    }
  }
  return rows
}

function gridOf({ row, plan }: SampleCenter, number: number, ground: Ground, random: Random): NewRow<Grid> {
  const { division } = plan.place
  const code = `${division.codeStat ?? ''}-W${String(number).padStart(2, '0')}`
  const name = `${division.shortName}第${'一二三四'.charAt(number - 1)}网格`
  const people = ground.populationOf(plan.place)
  const share = random.int(85, 115) / 100 / gridsPerZone
  return {
    id: ground.newId(),
    isSample: true,
    code,
    name,
    divisionId: division.id,
    unitId: plan.place.unitId,
    centerId: row.id,
    households: Math.round(people.households * share),
    residents: Math.round(people.residents * share),
    remark: sampleMark,
    searchText: searchTextOf([code, name])
  }
}

/** One 专职网格员 for about 500 households, at most four. */
function rolesOf(grid: NewRow<Grid>, headless: boolean): GridRole[] {
  const wanted = Math.round((grid.households ?? 0) / 500)
  const fullTime = Array.from({ length: Math.min(4, Math.max(1, wanted)) }, (): GridRole => 'full_time')
  return [...(headless ? [] : (['head'] as const)), ...fullTime, 'part_time', 'unit', 'resident']
}

function memberOf(
  grid: NewRow<Grid>,
  role: GridRole,
  { row }: SampleCenter,
  ground: Ground,
  random: Random
): NewRow<GridMember> {
  const worker = role === 'head' || role === 'full_time' || role === 'part_time'
  return {
    id: ground.newId(),
    isSample: true,
    gridId: grid.id,
    role,
    personId: null,
    name: role === 'unit' ? random.pick(neighbours) : inventPerson(random).name,
    checkInCenterId: worker ? row.id : null,
    checkedInOn: worker ? addDays(ground.today, -random.int(1, 200)) : null
  }
}
