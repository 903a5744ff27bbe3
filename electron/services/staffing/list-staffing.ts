import type { EntityManager } from 'typeorm'
import { certifiedShare } from '@domain/staffing/certificate'
import { staffingTotals } from '@domain/staffing/gap'
import { CenterFilter } from '@contract/center-list'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { StaffingRow, StaffingSums, StaffingSortKey } from '@contract/staffing'
import { unitsInOrder } from '@database/repositories/reference-lists'
import { staffByCenter, type StaffingScope, type StaffRow } from '@database/repositories/staffing-facts'
import { queryOf } from '@services/center/center-scope'
import { staffingOn, type StaffedCenterOn } from '@services/staffing/staffing-on'

type Request = ParsedInputOf<'staffing:by-center'>

/** 人员配备 by centre: the page asked for and the totals of everything found, on the cut-off date. */
export async function listStaffing(
  reader: EntityManager,
  { scope, filter, sort, offset, limit }: Request
): Promise<OutputOf<'staffing:by-center'>> {
  const { gap, ...narrow } = filter
  const query = await queryOf(reader, scope, CenterFilter.parse(narrow))
  const found = query === null ? [] : await staffedOn(reader, query, scope.cutoff)
  const centers = gap ? found.filter(({ gapTenths }) => (gapTenths ?? 0) > 0) : found
  const units = await unitNames(reader)
  const rows = centers.map((center) => rowOf(center, units))
  if (sort !== null) rows.sort(inOrderOf(sort, units))
  return { total: rows.length, rows: rows.slice(offset, offset + limit), sums: sumsOf(centers, scope.cutoff) }
}

interface StaffedCenter extends StaffedCenterOn {
  /** People on post, each once. */
  staff: StaffRow[]
  /** 持证率, 0 … 1; null without people. */
  certifiedShare: number | null
}

/** `staffingOn` and who the people are. */
export async function staffedOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<StaffedCenter[]> {
  const centers = await staffingOn(reader, scope, date)
  const byCenter = await staffByCenter(reader, scope, date)
  return centers.map((center) => {
    const staff = byCenter.get(center.id) ?? []
    return { ...center, staff, certifiedShare: certifiedShare(staff, date) }
  })
}

/** Short names by id, in the official order of the reports. */
export async function unitNames(reader: EntityManager): Promise<Map<string, string>> {
  return new Map((await unitsInOrder(reader)).map(({ id, shortName }) => [id, shortName]))
}

export function rowOf(center: StaffedCenter, units: ReadonlyMap<string, string>): StaffingRow {
  return {
    centerId: center.id,
    code: center.code,
    name: center.name,
    unitName: units.get(center.unitId) ?? '',
    kind: center.kind,
    tier: center.tier,
    servedPop: center.servedPop,
    normName: center.norms.map(({ name }) => name).join('；'),
    required: center.required,
    presentTenths: center.presentTenths,
    gapTenths: center.gapTenths,
    rate: center.rate,
    people: center.staff.length,
    certifiedShare: center.certifiedShare
  }
}

function sumsOf(centers: readonly StaffedCenter[], date: string): StaffingSums {
  const { required, presentTenths, gapTenths, rate, rated, unrated } = staffingTotals(centers)
  const people = [
    ...new Map(centers.flatMap(({ staff }) => staff.map((one) => [one.personId, one]))).values()
  ]
  return {
    urban: centers.filter(({ kind }) => kind === 'urban').length,
    rural: centers.filter(({ kind }) => kind === 'rural').length,
    unrated,
    required: rated === 0 ? null : required,
    presentTenths,
    gapTenths: rated === 0 ? null : gapTenths,
    rate,
    people: people.length,
    certifiedShare: certifiedShare(people, date)
  }
}

/** Unknown values last whichever way; ties stay in the order of the codes. */
function inOrderOf(
  { key, descending }: { key: StaffingSortKey; descending: boolean },
  units: ReadonlyMap<string, string>
): (a: StaffingRow, b: StaffingRow) => number {
  const places = new Map([...units.values()].map((name, place) => [name, place]))
  const turn = descending ? -1 : 1
  return (a, b) => {
    if (key === 'name') return turn * a.name.localeCompare(b.name, 'zh-CN')
    const [one, other] = [a, b].map((row) =>
      key === 'unitName' ? (places.get(row.unitName) ?? null) : row[key]
    )
    if (one === null || other === null || one === undefined || other === undefined) {
      return Number(one === null) - Number(other === null)
    }
    return turn * (one - other)
  }
}
