import { gapTenths, staffingRate } from '@domain/staffing/gap'
import { requiredHeadcount, type HeadcountNormRule, type StaffedCenter } from '@domain/staffing/headcount'

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
  gapTenths: number | null
  rate: number | null
}

/**
 * Required against present of one centre on a day. A norm for all posts is compared with everybody, norms of single
 * posts with those posts alone. Source: domain §2.6.
 * @param norms those of `normsFor` on that day.
 */
export function centerStaffing(
  norms: readonly HeadcountNormRule[],
  center: StaffedCenter,
  present: readonly PresentAtPost[]
): CenterStaffing {
  const required = requiredHeadcount(norms, center)
  const isForAll = norms.some(({ postId }) => postId === null)
  const presentTenths = sumOf(
    isForAll ? present : present.filter((at) => norms.some(({ postId }) => postId === at.postId))
  )
  return {
    required,
    presentTenths,
    gapTenths: gapTenths({ required, presentTenths }),
    rate: staffingRate({ required, presentTenths })
  }
}

function sumOf(present: readonly PresentAtPost[]): number {
  return present.reduce((sum, { fteTenths }) => sum + fteTenths, 0)
}
