import type { CalendarDate } from '@domain/calendar/calendar-date'
import { holdsOn, periodsOverlap } from '@domain/calendar/day-count'
import type { UnitKind } from '@domain/division/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** A reporting unit (填报单位) answers for a division from one day to another, both inclusive. */
export interface UnitDivision {
  unitId: string
  unitName: string
  unitKind: UnitKind
  divisionId: string
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

export type OwnershipLevel = 'city' | 'county' | 'town' | 'village'

/** County and functional area are one level: 高新区 runs streets that lie in a county. A department owns no place. */
const levelOfKind: Readonly<Record<UnitKind, OwnershipLevel | null>> = {
  city_office: 'city',
  county: 'county',
  func_area: 'county',
  town: 'town',
  village: 'village',
  dept: null
}

/**
 * The unit that answers for a division on a day: the link of the division itself or of its nearest ancestor,
 * so that 代管 (a town run by another district) wins over the county that it lies in. Source: domain §1.1.
 * @param path ids from the division up to its root.
 */
export function unitCovering(
  links: readonly UnitDivision[],
  path: readonly string[],
  date: CalendarDate,
  level: OwnershipLevel = 'county'
): string | null {
  const inForce = links.filter((link) => levelOfKind[link.unitKind] === level && holdsOn(link, date))
  for (const divisionId of path) {
    const link = inForce.find((candidate) => candidate.divisionId === divisionId)
    if (link) return link.unitId
  }
  return null
}

/**
 * A division has exactly one owner per level per day. Source: domain §1.1.
 * @param drafts the divisions of one unit as entered; fields are `divisions.<index>.validFrom`.
 * @param others links of all other units for the same divisions.
 */
export function checkOwnership(
  drafts: readonly UnitDivision[],
  others: readonly UnitDivision[]
): Violation[] {
  return drafts.flatMap((draft, index) => {
    if (draft.validTo !== null && draft.validTo < draft.validFrom) {
      return [errorAt(`divisions.${index}.validTo`, '终止日期早于起始日期，请核对两个日期')]
    }
    const clash = [...drafts.slice(0, index), ...others].find((link) => sameOwnership(link, draft))
    if (clash === undefined) return []
    const period = `${clash.validFrom} 至 ${clash.validTo ?? '今'}`
    return [
      errorAt(
        `divisions.${index}.validFrom`,
        `该区划 ${period} 已由“${clash.unitName}”负责，请先终止原负责关系或错开日期`
      )
    ]
  })
}

function sameOwnership(a: UnitDivision, b: UnitDivision): boolean {
  const level = levelOfKind[a.unitKind]
  return (
    level !== null &&
    level === levelOfKind[b.unitKind] &&
    a.divisionId === b.divisionId &&
    periodsOverlap(a, b)
  )
}
