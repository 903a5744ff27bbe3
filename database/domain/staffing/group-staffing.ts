import { requiredByNorm, type HeadcountNormRule, type StaffedCenter } from '@domain/staffing/headcount'
import { gapTenths } from '@domain/staffing/gap'
import type { PresentAtPost } from '@domain/staffing/center-staffing'

/** A centre with the norms that set its requirement. */
export interface NormedCenter {
  center: StaffedCenter
  norms: readonly Pick<HeadcountNormRule, 'formula' | 'nTenths' | 'perCount' | 'postId'>[]
}

/**
 * The other reading of 应配: the requirements of all centres added up unrounded and rounded up once, in whole people;
 * null where no centre has one. Never above the sum of the rounded ones. Source: domain §2.6.
 */
export function requiredTogether(centers: readonly NormedCenter[]): number | null {
  // Fractions of whole numbers, since 22.32 + 0.68 is not 23 in binary.
  let [numerator, denominator] = [0n, 1n]
  let rated = false
  for (const { center, norms } of centers) {
    const parts = norms.map((norm) => unrounded(norm, center))
    if (parts.length === 0 || parts.includes(null)) continue
    rated = true
    for (const part of parts) {
      if (part === null) continue
      numerator = numerator * part.per + part.amount * denominator
      denominator *= part.per
      const shared = divisor(numerator, denominator)
      numerator /= shared
      denominator /= shared
    }
  }
  return rated ? Number((numerator + denominator - 1n) / denominator) : null
}

/** One norm at one centre, for the table of gaps by post. */
export interface NormGap {
  /** Null: the norm is for all posts together. */
  postId: string | null
  required: number
  presentTenths: number
  gapTenths: number
}

/** What each norm asks of a centre and who is there for it; without those whose base is unknown. */
export function gapsByNorm({ center, norms }: NormedCenter, present: readonly PresentAtPost[]): NormGap[] {
  return norms.flatMap((norm) => {
    const required = requiredByNorm(norm, center)
    if (required === null) return []
    const presentTenths = present
      .filter(({ postId }) => norm.postId === null || postId === norm.postId)
      .reduce((sum, { fteTenths }) => sum + fteTenths, 0)
    return [
      {
        postId: norm.postId,
        required,
        presentTenths,
        gapTenths: gapTenths({ required, presentTenths }) ?? 0
      }
    ]
  })
}

function unrounded(
  norm: NormedCenter['norms'][number],
  center: StaffedCenter
): { amount: bigint; per: bigint } | null {
  const base = requiredByNorm({ ...norm, nTenths: 10, perCount: 1 }, center)
  if (base === null || norm.perCount <= 0) return null
  return { amount: BigInt(base) * BigInt(norm.nTenths), per: BigInt(norm.perCount) * 10n }
}

function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b > 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
