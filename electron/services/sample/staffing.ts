import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays } from '@domain/calendar/day-count'
import type { Person } from '@database/entities/person'
import type { StaffAbsence } from '@database/entities/staff-absence'
import type { StaffAssignment } from '@database/entities/staff-assignment'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { absenceOf } from '@services/sample/absences'
import { personFor } from '@services/sample/persons'
import { postsOf } from '@services/sample/post-sets'

export interface Staffing {
  persons: NewRow<Person>[]
  assignments: NewRow<StaffAssignment>[]
  absences: NewRow<StaffAbsence>[]
  /** Who is in charge, by centre id. */
  managers: Map<string, NewRow<Person>>
}

/**
 * Staff of all centres. Nobody works more than a full post on any day: whoever also heads a block gives it three
 * tenths of the post, whoever was replaced left before the successor came. Source: domain §1.6.
 * @param postIds ids of the posts by code.
 */
export function staffingOf(
  centers: readonly SampleCenter[],
  postIds: ReadonlyMap<string, string>,
  ground: Ground
): Staffing {
  const staffing: Staffing = { persons: [], assignments: [], absences: [], managers: new Map() }
  const sharing = headedWithParent(centers)
  const sharers = new Set(sharing.values())
  for (const center of centers) {
    const random = center.random.fork('staff')
    for (const [index, post] of postsOf(center).entries()) {
      const postId = postIds.get(post)
      if (postId === undefined) throw new RangeError(`the table of posts lacks ${post}`)
      const stream = random.fork(`${post}/${index}`)
      const assign = (person: NewRow<Person>, fteTenths: number, mainPost: boolean): void => {
        const validFrom = startOf(center, ground.today, stream)
        const common = { isSample: true, centerId: center.row.id, postId }
        staffing.assignments.push({
          id: ground.newId(),
          ...common,
          personId: person.id,
          fteTenths,
          mainPost,
          validFrom,
          validTo: null,
          endReason: null
        })
        if (post === 'director') staffing.managers.set(center.row.id, person)
      }
      const shared = post === 'director' ? staffing.managers.get(sharing.get(center.row.id) ?? '') : undefined
      if (shared) {
        assign(shared, 3, false)
        continue
      }
      const person = personFor(post, center.plan.kind === 'rural', center.row.operatorOrgId, ground, stream)
      staffing.persons.push(person)
      assign(person, shareOf(post, center, sharers, stream), true)
      const current = staffing.assignments.at(-1)
      if (current && stream.chance(0.05)) replaced(current, post, center, ground, stream, staffing)
      staffing.absences.push(...absenceOf(person, ground, stream.fork('absence')))
    }
  }
  return staffing
}

/** Block centre id → its parent's id, where one person heads both; only the first block of a parent. */
function headedWithParent(centers: readonly SampleCenter[]): Map<string, string> {
  const heads = new Map<string, string>()
  const used = new Set<string>()
  for (const { row, plan } of centers) {
    const parent = row.parentCenterId
    if (plan.tier !== 'block' || parent === null || used.has(parent)) continue
    used.add(parent)
    heads.set(row.id, parent)
  }
  return heads
}

function shareOf(
  post: string,
  { row, plan }: SampleCenter,
  sharers: ReadonlySet<string>,
  random: Random
): number {
  if (post === 'director' && sharers.has(row.id)) return 7
  if (plan.kind === 'rural')
    return post === 'director' ? random.pick([5, 5, 10]) : random.pick([10, 10, 10, 10, 5])
  return random.chance(0.08) ? 5 : 10
}

/** Somebody who left the same post before the present holder came. */
function replaced(
  current: NewRow<StaffAssignment>,
  post: string,
  center: SampleCenter,
  ground: Ground,
  random: Random,
  staffing: Staffing
): void {
  const earlier = random.fork('predecessor')
  const person = personFor(post, center.plan.kind === 'rural', null, ground, earlier)
  const validTo = addDays(current.validFrom, -earlier.int(1, 40))
  const validFrom = addDays(validTo, -earlier.int(60, 500))
  staffing.persons.push(person)
  staffing.assignments.push({
    ...current,
    id: ground.newId(),
    personId: person.id,
    validFrom,
    validTo,
    endReason: earlier.fork('reason').pick(['resignation', 'retirement', 'contract_end', 'transfer'])
  })
}

/** From shortly before the opening to lately. */
function startOf({ row }: SampleCenter, today: CalendarDate, random: Random): CalendarDate {
  const first = addDays(row.openDate ?? row.buildFinishDate ?? today, random.int(-20, 300))
  const latest = addDays(today, -random.int(3, 60))
  return first < latest ? first : latest
}
