import { addDays } from '@domain/calendar/day-count'
import type { TeamType } from '@domain/grassroots/vocabulary'
import type { Team } from '@database/entities/team'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { inventPerson } from '@services/sample/person-names'
import { searchTextOf } from '@services/search-text'

/** 应急先锋队 of S1.35. */
const vanguards = 128
const firstWords = ['夕阳红', '同心', '暖心', '金秋', '邻里', '春晖', '和谐', '百姓']
const selfOrganised: Readonly<
  Record<'self_governance' | 'self_recreation' | 'volunteer', readonly string[]>
> = {
  self_governance: ['议事会', '理事会', '红白理事会', '和事佬协会'],
  self_recreation: ['舞蹈队', '戏曲社', '书画社', '太极队', '锣鼓队'],
  volunteer: ['志愿服务队', '帮扶队', '助老队', '巡逻队']
}

/** One or two 三自组织 for each centre in operation, more than 4000 in the city (S0.17), the choir of S0.14 among them. */
export function teamRows(centers: readonly SampleCenter[], ground: Ground): NewRow<Team>[] {
  const random = ground.random.fork('teams')
  const open = centers.filter(({ life }) => life.status === 'open')
  const rows = open.flatMap((center) => {
    const kinds = random.sample(
      ['self_governance', 'self_recreation', 'volunteer'] as const,
      random.chance(0.75) ? 2 : 1
    )
    return kinds.map((type) =>
      teamOf(center, type, random.pick(firstWords) + random.pick(selfOrganised[type]), ground, random)
    )
  })
  for (const [index, center] of random.sample(open, vanguards).entries()) {
    const name = `应急先锋队（${String(index + 1)} 队）`
    rows.push(teamOf(center, 'emergency_vanguard', name, ground, random))
  }
  const choirHome = centers.find(({ plan }) => plan.named?.facts.includes('S0.14') === true)
  if (choirHome !== undefined) rows.push(choir(choirHome, ground, random))
  return rows
}

function choir(center: SampleCenter, ground: Ground, random: Random): NewRow<Team> {
  return {
    ...teamOf(center, 'self_recreation', '春之声合唱队', ground, random),
    averageAge: 70,
    registered: true,
    remark: '队员 80% 有高级工程师职称，常在多功能活动室排练'
  }
}

function teamOf(
  { row }: SampleCenter,
  type: TeamType,
  name: string,
  { newId, today }: Ground,
  random: Random
): NewRow<Team> {
  const leader = inventPerson(random).name
  return {
    id: newId(),
    isSample: true,
    type,
    name,
    foundedOn: addDays(today, -random.int(60, 1800)),
    memberCount: random.int(8, 45),
    averageAge: type === 'self_recreation' ? random.int(55, 68) : random.int(34, 60),
    leader,
    registered: random.chance(0.7),
    centerId: row.id,
    activitiesPerYear: random.int(4, 60),
    remark: sampleMark,
    searchText: searchTextOf([name, leader])
  }
}
