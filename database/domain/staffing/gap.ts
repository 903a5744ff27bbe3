import { ratio } from '@domain/progress/completion'

/** 应配 in people (null when it cannot be told) against 在岗 in tenths FTE. */
export interface StaffingOfCenter {
  required: number | null
  presentTenths: number
}

/** 人员缺口, max(0, required − present) in tenths FTE; null without a requirement. Source: domain §2.6. */
export function gapTenths({ required, presentTenths }: StaffingOfCenter): number | null {
  return required === null ? null : Math.max(0, required * 10 - presentTenths)
}

/** 人员配备率, present / required, may exceed 1; null when the requirement is 0 or unknown. Source: domain §2.6. */
export function staffingRate({ required, presentTenths }: StaffingOfCenter): number | null {
  return ratio(presentTenths, required === null ? null : required * 10)
}

export interface StaffingTotals {
  required: number
  /** Of the rated centres alone, so that the rate compares like with like. */
  presentTenths: number
  /** Σ of the centres' gaps: a surplus in one fills no gap in another. */
  gapTenths: number
  /** Ratio of sums; null when nothing is required. */
  rate: number | null
  /** Centres with a requirement, and those without one, which stand outside the sums. */
  rated: number
  unrated: number
}

/** Totals of a group. Rounded up for each centre and then summed, which differs from rounding the sum. Source: domain §2.6. */
export function staffingTotals(centers: readonly StaffingOfCenter[]): StaffingTotals {
  let [required, presentTenths, gap, rated] = [0, 0, 0, 0]
  for (const center of centers) {
    if (center.required === null) continue
    rated += 1
    required += center.required
    presentTenths += center.presentTenths
    gap += gapTenths(center) ?? 0
  }
  return {
    required,
    presentTenths,
    gapTenths: gap,
    rate: ratio(presentTenths, required * 10),
    rated,
    unrated: centers.length - rated
  }
}
