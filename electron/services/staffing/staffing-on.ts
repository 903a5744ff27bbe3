import type { EntityManager } from 'typeorm'
import { holdsOn } from '@domain/calendar/day-count'
import { centerStaffing, type CenterStaffing } from '@domain/staffing/center-staffing'
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
  return centers.map(({ center, norms }) => ({
    center,
    norms,
    staffing: centerStaffing(norms, center, present.get(center.id) ?? [])
  }))
}

/** Every centre in operation on the day with the norms that then set its requirement, and all norms in force. */
export async function normedCenters(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<{ norms: HeadcountNorm[]; centers: NormedCenter[] }> {
  const norms = await normsInForce(reader, date)
  return { norms, centers: await centersUnder(norms, reader, scope, date) }
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
