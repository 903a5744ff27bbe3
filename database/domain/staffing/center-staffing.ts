import type { CalendarDate } from '@domain/calendar/calendar-date'
import { gapTenths, staffingRate } from '@domain/staffing/gap'
import {
  normsFor,
  requiredHeadcount,
  type HeadcountNormRule,
  type StaffedCenter
} from '@domain/staffing/headcount'

/** One person at a post, or several together. */
export interface PresentAtPost {
  /** Null: any posts of which no norm speaks. */
  postId: string | null
  /** Tenths of a full post. */
  fteTenths: number
}

export interface CenterStaffing {
  /** 应配 people; null when no norm applies or what it counts is unknown. */
  required: number | null
  /** 在岗, tenths FTE at the posts that the norms speak of. */
  presentTenths: number
  /** All posts together, tenths FTE. */
  allPostsTenths: number
  gapTenths: number | null
  rate: number | null
}

/**
 * Required against present of one centre on a day. A norm for all posts is compared with everybody, norms of single
 * posts with those posts alone. Source: domain §2.6.
 */
export function centerStaffing(
  norms: readonly HeadcountNormRule[],
  center: StaffedCenter,
  present: readonly PresentAtPost[],
  date: CalendarDate
): CenterStaffing {
  const chosen = normsFor(norms, center, date)
  const required = requiredHeadcount(norms, center, date)
  const posts = new Set(chosen.map(({ postId }) => postId))
  const counted = posts.has(null) ? present : present.filter(({ postId }) => posts.has(postId))
  const presentTenths = sumOf(counted)
  return {
    required,
    presentTenths,
    allPostsTenths: sumOf(present),
    gapTenths: gapTenths({ required, presentTenths }),
    rate: staffingRate({ required, presentTenths })
  }
}

function sumOf(present: readonly PresentAtPost[]): number {
  return present.reduce((sum, { fteTenths }) => sum + fteTenths, 0)
}
