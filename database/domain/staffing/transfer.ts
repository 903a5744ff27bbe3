import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays } from '@domain/calendar/day-count'
import type { LeavingReason } from '@domain/staffing/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** 调动: from one post to another without a day between. */
export interface Transfer {
  /** First day at the new post. */
  on: CalendarDate
  centerId: string
  postId: string
  /** Tenths of a full post. */
  fteTenths: number
}

interface Movable {
  centerId: string
  postId: string
  fteTenths: number
  validFrom: CalendarDate
  validTo: CalendarDate | null
  endReason: LeavingReason | null
}

/** What forbids the transfer of an assignment; fields are those of the transfer. */
export function checkTransfer(held: Movable, { on, centerId, postId, fteTenths }: Transfer): Violation[] {
  if (on <= held.validFrom) {
    return [
      errorAt('on', `调动日期须晚于原任职的到岗日期 ${held.validFrom}；到岗当天就换岗的，请直接修改原任职`)
    ]
  }
  if (held.validTo !== null && on > held.validTo) {
    return [errorAt('on', `原任职已于 ${held.validTo} 离岗，请改为不晚于这一天的日期，或新增任职`)]
  }
  const unmoved = centerId === held.centerId && postId === held.postId && fteTenths === held.fteTenths
  return unmoved ? [errorAt('centerId', '新任职与原任职相同，请选择新的中心、岗位或折算系数')] : []
}

/**
 * The old assignment, ended the day before, and the new one, which ends when the old one was to end. With the same
 * share the person's Σ FTE is the same on every day.
 */
export function transferred<Held extends Movable>(
  held: Held,
  { on, centerId, postId, fteTenths }: Transfer
): { ended: Held; started: Held } {
  return {
    ended: { ...held, validTo: addDays(on, -1), endReason: 'transfer' },
    started: { ...held, centerId, postId, fteTenths, validFrom: on }
  }
}
