import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, addMonths, daysBetween } from '@domain/calendar/day-count'
import type { CenterStatus } from '@domain/center/vocabulary'
import type { Random } from '@services/regions/random'

/** Dates that a centre has reached; nothing lies after today. */
export interface CenterLife {
  status: CenterStatus
  buildFinishDate: CalendarDate | null
  openDate: CalendarDate | null
  signDate: CalendarDate | null
  firstServiceDate: CalendarDate | null
  /** Oldest first. */
  changes: {
    changedOn: CalendarDate
    fromStatus: CenterStatus | null
    toStatus: CenterStatus
    reason: string
  }[]
}

/** So long the city has been opening centres. */
const monthsOfOpening = 78

/** A believable life up to today that ends in `status`. */
export function centerLife(
  status: 'planned' | 'building' | 'built' | 'open' | 'suspended',
  today: CalendarDate,
  random: Random
): CenterLife {
  const none = { buildFinishDate: null, openDate: null, signDate: null, firstServiceDate: null }
  const recent = addDays(today, -random.int(10, 120))
  if (status === 'planned' || status === 'building') {
    const reason = status === 'planned' ? '列入建设计划' : '进场施工'
    return { status, ...none, changes: [{ changedOn: recent, fromStatus: null, toStatus: status, reason }] }
  }
  if (status === 'built') {
    const built = { changedOn: recent, fromStatus: null, toStatus: status, reason: '竣工' }
    return { status, ...none, buildFinishDate: recent, changes: [built] }
  }
  const openDate = openingDay(today, random)
  const buildFinishDate = addDays(openDate, -random.int(15, 90))
  const changes: CenterLife['changes'] = [
    { changedOn: buildFinishDate, fromStatus: null, toStatus: 'built', reason: '竣工' },
    { changedOn: openDate, fromStatus: 'built', toStatus: 'open', reason: '建成投用' }
  ]
  if (status === 'suspended') {
    const changedOn = addDays(today, -random.int(5, 35))
    changes.push({ changedOn, fromStatus: 'open', toStatus: 'suspended', reason: '消防整改，暂停开放' })
  }
  return {
    status,
    buildFinishDate,
    openDate,
    signDate: addDays(openDate, -random.int(0, 10)),
    firstServiceDate: addDays(openDate, random.int(0, 12)),
    changes
  }
}

function openingDay(today: CalendarDate, random: Random): CalendarDate {
  const first = addMonths(today, -monthsOfOpening)
  const last = addDays(today, -60)
  return addDays(first, random.int(0, daysBetween(first, last)))
}
