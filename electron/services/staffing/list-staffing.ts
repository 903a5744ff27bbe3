import type { EntityManager } from 'typeorm'
import { certifiedShare } from '@domain/staffing/certificate'
import { staffingTotals } from '@domain/staffing/gap'
import { CenterFilter } from '@contract/center-list'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { StaffingRow, StaffingSums, StaffingSortKey } from '@contract/staffing'
import { unitsInOrder } from '@database/repositories/reference-lists'
import {
  peopleByCenter,
  sharedPeople,
  type People,
  type SharedPerson
} from '@database/repositories/staff-people'
import type { StaffingScope } from '@database/repositories/staffing-facts'
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
  const [found, shared, units] = await Promise.all([
    query === null ? [] : staffedOn(reader, query, scope.cutoff),
    query === null ? [] : sharedPeople(reader, query, scope.cutoff),
    unitNames(reader)
  ])
  const centers = gap ? found.filter(({ staffing }) => (staffing.gapTenths ?? 0) > 0) : found
  const rows = centers.map((center) => rowOf(center, units))
  if (sort !== null) rows.sort(inOrderOf(sort, units))
  return { total: rows.length, rows: rows.slice(offset, offset + limit), sums: sumsOf(centers, shared) }
}

interface StaffedCenter extends StaffedCenterOn {
  people: People
}

/** `staffingOn` and how many people that are. */
export async function staffedOn(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<StaffedCenter[]> {
  const [centers, people] = await Promise.all([
    staffingOn(reader, scope, date),
    peopleByCenter(reader, scope, date)
  ])
  return centers.map((staffed) => Object.assign(staffed, { people: people.get(staffed.center.id) ?? nobody }))
}

const nobody: People = { people: 0, certified: 0 }

/** Short names by id, in the official order of the reports. */
export async function unitNames(reader: EntityManager): Promise<Map<string, string>> {
  return new Map((await unitsInOrder(reader)).map(({ id, shortName }) => [id, shortName]))
}

export function rowOf(
  { center, norms, staffing, people }: StaffedCenter,
  units: ReadonlyMap<string, string>
): StaffingRow {
  return {
    centerId: center.id,
    code: center.code,
    name: center.name,
    unitName: units.get(center.unitId) ?? '',
    kind: center.kind,
    tier: center.tier,
    servedPop: center.servedPop,
    normName: norms.map(({ name }) => name).join('；'),
    required: staffing.required,
    presentTenths: staffing.presentTenths,
    gapTenths: staffing.gapTenths,
    rate: staffing.rate,
    people: people.people,
    certifiedShare: certifiedShare(people)
  }
}

function sumsOf(centers: readonly StaffedCenter[], shared: readonly SharedPerson[]): StaffingSums {
  const { required, presentTenths, gapTenths, rate, rated, unrated } = staffingTotals(
    centers.map(({ staffing }) => staffing)
  )
  const people = peopleAt(centers, shared)
  return {
    urban: centers.filter(({ center }) => center.kind === 'urban').length,
    rural: centers.filter(({ center }) => center.kind === 'rural').length,
    unrated,
    required: rated === 0 ? null : required,
    presentTenths,
    gapTenths: rated === 0 ? null : gapTenths,
    rate,
    people: people.people,
    certifiedShare: certifiedShare(people)
  }
}

/** Everybody at the centres once: who is at several of them counts at each but the first no more. */
function peopleAt(centers: readonly StaffedCenter[], shared: readonly SharedPerson[]): People {
  const sum = { ...nobody }
  for (const { people } of centers) {
    sum.people += people.people
    sum.certified += people.certified
  }
  const ids = new Set(centers.map(({ center }) => center.id))
  for (const { centerIds, isCertified } of shared) {
    const again = Math.max(0, centerIds.filter((id) => ids.has(id)).length - 1)
    sum.people -= again
    if (isCertified) sum.certified -= again
  }
  return sum
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
