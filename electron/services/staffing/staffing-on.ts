import type { EntityManager } from 'typeorm'
import { holdsOn } from '@domain/calendar/day-count'
import { centerStaffing, type CenterStaffing, type PresentAtPost } from '@domain/staffing/center-staffing'
import { normsOn } from '@domain/staffing/headcount'
import type { HeadcountNorm } from '@database/entities/headcount-norm'
import {
  headcountNorms,
  presentByCenter,
  staffedCenters,
  type StaffedCenterRow,
  type StaffingScope
} from '@database/repositories/staffing-facts'

export interface NormedCenter {
  center: StaffedCenterRow
  /** Those that set the requirement; none when none is in force for the centre. */
  norms: HeadcountNorm[]
}

export interface StaffedCenterOn extends NormedCenter {
  staffing: CenterStaffing
  /** At the posts of which norms speak, all others together. */
  present: readonly PresentAtPost[]
}

/** Required against present of every centre in operation on a day. */
export async function staffingOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<StaffedCenterOn[]> {
  const norms = await normsInForce(reader, date)
  const posts = norms.flatMap(({ postId }) => postId ?? [])
  const [centers, present] = await Promise.all([
    centersUnder(norms, reader, scope, date),
    presentByCenter(reader, scope, date, posts)
  ])
  return centers.map(({ center, norms }) => {
    const own = present.get(center.id) ?? []
    return { center, norms, staffing: centerStaffing(norms, center, own), present: own }
  })
}

/** Every centre in operation on the day with the norms that then set its requirement. */
export async function normedCenters(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<NormedCenter[]> {
  return centersUnder(await normsInForce(reader, date), reader, scope, date)
}

async function normsInForce(reader: EntityManager, date: string): Promise<HeadcountNorm[]> {
  return (await headcountNorms(reader)).filter((norm) => holdsOn(norm, date))
}

async function centersUnder(
  norms: readonly HeadcountNorm[],
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<NormedCenter[]> {
  const withPlaces = norms.some(({ formula }) => formula === 'per_places')
  const centers = await staffedCenters(reader, scope, date, { withPlaces })
  const normsFor = normsOn(norms, date)
  return centers.map((center) => ({ center, norms: normsFor(center) }))
}
