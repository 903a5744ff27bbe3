import type { EntityManager } from 'typeorm'
import { holdsOn } from '@domain/calendar/day-count'
import { centerStaffing, type CenterStaffing } from '@domain/staffing/center-staffing'
import { normsFor } from '@domain/staffing/headcount'
import type { HeadcountNorm } from '@database/entities/headcount-norm'
import {
  headcountNorms,
  presentByCenter,
  staffedCenters,
  type StaffedCenterRow,
  type StaffingScope
} from '@database/repositories/staffing-facts'

export interface StaffedCenterOn extends StaffedCenterRow, CenterStaffing {
  /** The norms that set the requirement; none when none is in force for the centre. */
  norms: HeadcountNorm[]
}

/** Required against present of every centre in operation on a day. */
export async function staffingOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<StaffedCenterOn[]> {
  const { norms, centers } = await normedCenters(reader, scope, date)
  const posts = norms.flatMap(({ postId }) => postId ?? [])
  const present = await presentByCenter(reader, scope, date, posts)
  return centers.map((center) => ({
    ...center,
    ...centerStaffing(center.norms, center, present.get(center.id) ?? [], date)
  }))
}

interface NormedCenters {
  /** In force on the day. */
  norms: HeadcountNorm[]
  centers: (StaffedCenterRow & Pick<StaffedCenterOn, 'norms'>)[]
}

/** Every centre in operation with the norms that set its requirement on the day. */
export async function normedCenters(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<NormedCenters> {
  const norms = (await headcountNorms(reader)).filter((norm) => holdsOn(norm, date))
  const withPlaces = norms.some(({ formula }) => formula === 'per_places')
  const centers = await staffedCenters(reader, scope, { withPlaces })
  return { norms, centers: centers.map((center) => ({ ...center, norms: normsFor(norms, center, date) })) }
}
