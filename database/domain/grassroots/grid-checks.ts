import type { CalendarDate } from '@domain/calendar/calendar-date'
import { formatCount } from '@domain/figure/format-figure'
import { gridRoles, type GridRole } from '@domain/grassroots/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** Households that one 专职网格员 looks after. Common practice. Source: domain §1.6. */
export const usualHouseholds = { fewest: 300, most: 500 } as const

export interface GridMemberDraft {
  role: GridRole
  /** Somebody of the register; null where only the name is written down. */
  personId: string | null
  /** Of the person, or of the 驻区单位. */
  name: string
  /** 报到: at which centre and on which day; both or neither. */
  checkInCenterId: string | null
  checkedInOn: CalendarDate | null
}

export interface GridDraft {
  households: number | null
  residents: number | null
  members: readonly GridMemberDraft[]
}

interface GridFacts {
  today: CalendarDate
  /** Name of the living grid that bears the code already; null: the code is free. */
  codeHolder: string | null
}

/** The rules of a grid (网格) and its members. Source: domain §1.6. */
export function checkGrid(draft: GridDraft, { today, codeHolder }: GridFacts): Violation[] {
  const { households, residents, members } = draft
  const violations: Violation[] = []
  if (codeHolder !== null) {
    violations.push(errorAt('code', `编号已用于网格“${codeHolder}”，请换一个编号`))
  }
  if (households !== null && residents !== null && residents < households) {
    violations.push(
      warningAt('residents', `人口 ${formatCount(residents)} 少于户数 ${formatCount(households)}，请核对`)
    )
  }
  if (!members.some(({ role }) => role === 'head')) {
    violations.push(warningAt('members', '还没有网格长，保存后计入“缺网格长的网格”'))
  }
  const perWorker = householdsPerWorker(draft)
  if (perWorker !== null && perWorker > usualHouseholds.most) {
    const words = `平均每名专职网格员 ${formatCount(Math.round(perWorker))} 户，一般为 ${usualHouseholds.fewest}—${usualHouseholds.most} 户`
    violations.push(warningAt('households', words))
  }
  return [...violations, ...members.flatMap((member, index) => checkMember(member, index, members, today))]
}

/** Null while the households are not known or nobody is 专职网格员. */
export function householdsPerWorker({
  households,
  members
}: {
  households: number | null
  members: readonly { role: GridRole }[]
}): number | null {
  const workers = members.filter(({ role }) => role === 'full_time').length
  return households === null || workers === 0 ? null : households / workers
}

function checkMember(
  member: GridMemberDraft,
  index: number,
  all: readonly GridMemberDraft[],
  today: CalendarDate
): Violation[] {
  const violations: Violation[] = []
  const at = (field: string, message: string): void =>
    void violations.push(errorAt(`members.${index}.${field}`, message))
  const before = all.slice(0, index)
  if (member.role === 'head' && before.some(({ role }) => role === 'head')) {
    at('role', '一个网格只有一名网格长，请改为其他角色')
  }
  if (member.personId === null && member.name.trim() === '') {
    at(
      'name',
      member.role === 'unit' ? '请填写驻区单位名称' : `请选择人员，或填写${gridRoles[member.role]}的姓名`
    )
  }
  if (member.personId !== null && before.some(({ personId }) => personId === member.personId)) {
    at('name', '此人已在本网格中，请删除重复的一行')
  }
  if (member.checkedInOn !== null && member.checkInCenterId === null) {
    at('checkInCenterId', '已填报到日期，请选择报到的中心')
  }
  if (member.checkInCenterId !== null && member.checkedInOn === null) {
    at('checkedInOn', '已选报到中心，请填写报到日期')
  }
  if (member.checkedInOn !== null && member.checkedInOn > today) {
    at('checkedInOn', '报到日期不能晚于今天')
  }
  return violations
}
