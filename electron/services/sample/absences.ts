import { addDays } from '@domain/calendar/day-count'
import type { Person } from '@database/entities/person'
import type { StaffAbsence } from '@database/entities/staff-absence'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { Ground } from '@services/sample/ground'

const notes = {
  leave: ['产假', '病假', '脱产学习'],
  secondment: ['借调至区民政局', '借调至街道办', '抽调参加专项工作']
} as const

/** One in fifty is away, most of them now. */
export function absenceOf(
  person: NewRow<Person>,
  { today, newId }: Ground,
  random: Random
): NewRow<StaffAbsence>[] {
  if (!random.chance(0.02)) return []
  const kind = random.pick(['leave', 'leave', 'secondment'] as const)
  const validFrom = addDays(today, -random.int(10, 120))
  return [
    {
      id: newId(),
      isSample: true,
      personId: person.id,
      assignmentId: null,
      kind,
      validFrom,
      validTo: addDays(validFrom, random.int(60, 180)),
      note: random.pick([...notes[kind]])
    }
  ]
}
