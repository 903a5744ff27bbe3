import type { EntityManager } from 'typeorm'
import { certifiedShare } from '@domain/staffing/certificate'
import { centerStaffing, type CenterStaffing } from '@domain/staffing/center-staffing'
import { normsFor } from '@domain/staffing/headcount'
import type { HeadcountNorm } from '@database/entities/headcount-norm'
import {
  headcountNorms,
  presentOn,
  staffedCenters,
  type PresentRow,
  type StaffedCenterRow,
  type StaffingScope
} from '@database/repositories/staffing-facts'

export interface StaffedCenterOn extends StaffedCenterRow, CenterStaffing {
  /** The norms that set the requirement; none when none is in force for the centre. */
  norms: HeadcountNorm[]
  /** People on post, each once, with one of their posts. */
  staff: PresentRow[]
  /** 持证率, 0 … 1; null without people. */
  certifiedShare: number | null
}

/** Required against present of every centre in operation on a day. */
export async function staffingOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<StaffedCenterOn[]> {
  const norms = await headcountNorms(reader)
  const centers = await staffedCenters(reader, scope)
  const byCenter = new Map<string, PresentRow[]>()
  for (const row of await presentOn(reader, scope, date)) {
    const rows = byCenter.get(row.centerId)
    if (rows === undefined) byCenter.set(row.centerId, [row])
    else rows.push(row)
  }
  return centers.map((center) => {
    const present = byCenter.get(center.id) ?? []
    const staff = eachPersonOnce(present)
    return {
      ...center,
      ...centerStaffing(norms, center, present, date),
      norms: normsFor(norms, center, date),
      staff,
      certifiedShare: certifiedShare(staff, date)
    }
  })
}

/** Whoever holds two posts is one holder of a certificate. */
export function eachPersonOnce(rows: readonly PresentRow[]): PresentRow[] {
  return [...new Map(rows.map((row) => [row.personId, row])).values()]
}
