import type { CalendarDate } from '@domain/calendar/calendar-date'
import { errorAt, type Violation } from '@domain/violation'

interface TrainingDraft {
  heldOn: CalendarDate
  /** Tenths of an hour. */
  hoursTenths: number
  persons: number | null
}

/** The rules of a training (培训) that was held. Source: domain §1.6. */
export function checkTraining(draft: TrainingDraft, today: CalendarDate): Violation[] {
  const violations: Violation[] = []
  if (draft.heldOn > today) violations.push(errorAt('heldOn', '培训日期不能晚于今天，开展以后再登记'))
  if (draft.hoursTenths < 1 || draft.hoursTenths > 10_000) {
    violations.push(errorAt('hoursTenths', '学时须在 0.1 到 1000 之间'))
  }
  if (draft.persons === null || draft.persons < 1) {
    violations.push(errorAt('persons', '请填写参加人数，至少 1 人'))
  }
  return violations
}

export interface TrainingFigures {
  trainings: number
  /** Σ hours in tenths. */
  hoursTenths: number
  persons: number
  /** Σ hours × persons in tenths (人学时). */
  personHoursTenths: number
}

/** Trainings as figures; who came twice is counted twice. */
export function trainingFigures(
  trainings: readonly { hoursTenths: number; persons: number }[]
): TrainingFigures {
  return trainings.reduce<TrainingFigures>(
    (sum, { hoursTenths, persons }) => ({
      trainings: sum.trainings + 1,
      hoursTenths: sum.hoursTenths + hoursTenths,
      persons: sum.persons + persons,
      personHoursTenths: sum.personHoursTenths + hoursTenths * persons
    }),
    { trainings: 0, hoursTenths: 0, persons: 0, personHoursTenths: 0 }
  )
}
