import type { CalendarDate } from '@domain/calendar/calendar-date'
import { holdsOn } from '@domain/calendar/day-count'
import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import type { UrbanRuralClass } from '@domain/division/vocabulary'
import type { NormFormula } from '@domain/staffing/vocabulary'

/** 配备标准: `nTenths` / 10 people for every `perCount` of what the formula names. */
export interface HeadcountNormRule {
  appliesKind: CenterKind | null
  appliesTier: CenterTier | null
  appliesUrClass: UrbanRuralClass | null
  formula: NormFormula
  nTenths: number
  /** 10 000 residents, 300 households, 1 centre. */
  perCount: number
  /** Null: the norm is for all posts together. */
  postId: string | null
  validFrom: CalendarDate
  validTo: CalendarDate | null
  seq: number
}

/** What a norm counts of a centre; null where unknown. */
export interface StaffedCenter {
  kind: CenterKind
  tier: CenterTier
  urClass: UrbanRuralClass | null
  servedPop: number | null
  servedHouseholds: number | null
  /** Places (托位, 床位) of the centre. */
  places: number | null
}

/** People by one norm, rounded up for each centre; null when what it counts is unknown. Source: domain §2.6. */
export function requiredByNorm(
  norm: Pick<HeadcountNormRule, 'formula' | 'nTenths' | 'perCount'>,
  center: StaffedCenter
): number | null {
  const base = baseOf(norm.formula, center)
  if (base === null || norm.perCount <= 0) return null
  return Math.ceil((base * norm.nTenths) / (norm.perCount * 10))
}

function baseOf(formula: NormFormula, center: StaffedCenter): number | null {
  switch (formula) {
    case 'per_10000_residents':
      return center.servedPop
    case 'per_households':
      return center.servedHouseholds
    case 'per_center':
      return 1
    case 'per_places':
      return center.places
  }
}

/**
 * The norms in force for a centre, for every post the most specific one (kind, tier and class named), ties by `seq`.
 * A norm for all posts sets the total; the norms of single posts set it only where there is none.
 */
export function normsFor<Norm extends HeadcountNormRule>(
  norms: readonly Norm[],
  center: StaffedCenter,
  date: CalendarDate
): Norm[] {
  const byPost = new Map<string | null, Norm>()
  for (const norm of norms) {
    if (!applies(norm, center) || !holdsOn(norm, date)) continue
    const chosen = byPost.get(norm.postId)
    if (chosen === undefined || isPreferred(norm, chosen)) byPost.set(norm.postId, norm)
  }
  const total = byPost.get(null)
  return total === undefined ? [...byPost.values()] : [total]
}

/** `normsFor` on one day for many centres: those of the same kind, tier and class have the same norms. */
export function normsOn<Norm extends HeadcountNormRule>(
  norms: readonly Norm[],
  date: CalendarDate
): (center: StaffedCenter) => Norm[] {
  const classes: { like: StaffedCenter; chosen: Norm[] }[] = []
  return (center) => {
    const known = classes.find(
      ({ like }) => like.tier === center.tier && like.kind === center.kind && like.urClass === center.urClass
    )
    if (known !== undefined) return known.chosen
    const chosen = normsFor(norms, center, date)
    classes.push({ like: center, chosen })
    return chosen
  }
}

/**
 * 应配: people by the norms chosen for a centre; null when there is none or what one counts is unknown.
 * Source: domain §2.6.
 */
export function requiredHeadcount(
  chosen: readonly HeadcountNormRule[],
  center: StaffedCenter
): number | null {
  let sum: number | null = chosen.length === 0 ? null : 0
  for (const norm of chosen) {
    const required = requiredByNorm(norm, center)
    sum = sum === null || required === null ? null : sum + required
  }
  return sum
}

function applies(norm: HeadcountNormRule, center: StaffedCenter): boolean {
  return (
    (norm.appliesKind === null || norm.appliesKind === center.kind) &&
    (norm.appliesTier === null || norm.appliesTier === center.tier) &&
    (norm.appliesUrClass === null || norm.appliesUrClass === center.urClass)
  )
}

function isPreferred(a: HeadcountNormRule, b: HeadcountNormRule): boolean {
  const difference = specificity(a) - specificity(b)
  return difference === 0 ? a.seq < b.seq : difference > 0
}

function specificity({ appliesKind, appliesTier, appliesUrClass }: HeadcountNormRule): number {
  return [appliesKind, appliesTier, appliesUrClass].filter((part) => part !== null).length
}
