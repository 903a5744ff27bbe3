import type { EntityManager } from 'typeorm'
import { certifiedShare } from '@domain/staffing/certificate'
import { centerStaffing, type CenterStaffing } from '@domain/staffing/center-staffing'
import {
  headcountNorms,
  presentOn,
  staffedCenters,
  type PresentRow,
  type StaffedCenterRow,
  type StaffingScope
} from '@database/repositories/staffing-facts'

export interface StaffedCenterOn extends StaffedCenterRow, CenterStaffing {
  /** People on post, each counted once. */
  people: number
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
    const people = new Map(present.map((row) => [row.personId, row]))
    return {
      ...center,
      ...centerStaffing(norms, center, present, date),
      people: people.size,
      certifiedShare: certifiedShare([...people.values()], date)
    }
  })
}
