import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { TeamType } from '@domain/grassroots/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

interface TeamDraft {
  foundedOn: CalendarDate | null
  memberCount: number | null
  averageAge: number | null
  activitiesPerYear: number | null
}

/** The rules of a team (队伍). Source: domain §1.6. */
export function checkTeam(draft: TeamDraft, today: CalendarDate): Violation[] {
  const { foundedOn, memberCount, averageAge, activitiesPerYear } = draft
  const violations: Violation[] = []
  if (foundedOn !== null && foundedOn > today) {
    violations.push(errorAt('foundedOn', '成立日期不能晚于今天'))
  }
  if (memberCount !== null && (memberCount < 1 || memberCount > 100_000)) {
    violations.push(errorAt('memberCount', '人数须在 1 到 100000 之间，不清楚的留空'))
  }
  if (averageAge !== null && (averageAge < 6 || averageAge > 100)) {
    violations.push(errorAt('averageAge', '平均年龄须在 6 到 100 岁之间，不清楚的留空'))
  }
  if (activitiesPerYear !== null && activitiesPerYear > 1000) {
    violations.push(errorAt('activitiesPerYear', '每年活动次数最多 1000 次，请核对'))
  }
  return violations
}

/** 三自组织: 自治, 自乐 and 志愿. */
export function isSelfOrganised(type: TeamType): boolean {
  return type === 'self_governance' || type === 'self_recreation' || type === 'volunteer'
}

export interface TeamFigures {
  teams: number
  selfOrganised: number
  registered: number
  /** 备案 ÷ all teams; null without a team. */
  registeredShare: number | null
  /** Of the teams whose size is known. */
  members: number
  byType: { type: TeamType; teams: number }[]
}

/** 队伍 as figures. */
export function teamFigures(
  teams: readonly { type: TeamType; registered: boolean; memberCount: number | null }[]
): TeamFigures {
  const registered = teams.filter((team) => team.registered).length
  const byType = new Map<TeamType, number>()
  for (const { type } of teams) byType.set(type, (byType.get(type) ?? 0) + 1)
  return {
    teams: teams.length,
    selfOrganised: teams.filter(({ type }) => isSelfOrganised(type)).length,
    registered,
    registeredShare: teams.length === 0 ? null : registered / teams.length,
    members: teams.reduce((sum, { memberCount }) => sum + (memberCount ?? 0), 0),
    byType: [...byType].map(([type, count]) => ({ type, teams: count })).sort((a, b) => b.teams - a.teams)
  }
}
