import type { EntityManager } from 'typeorm'
import { staffingTotals } from '@domain/staffing/gap'
import type { MeetingTown } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import { townsOfCenters } from '@database/repositories/meeting-facts'
import { staffingOn, type StaffedCenterOn } from '@services/staffing/staffing-on'
import { unitsOf } from '@services/units-of'

/** Centres in operation and their staff by unit, kind and street; the parts of a unit add up to its line of 人员配备. */
export async function townsOfMeeting(reader: EntityManager, scope: Scope): Promise<MeetingTown[]> {
  const query = { unitIds: await unitsOf(reader, scope.unitId), kind: scope.kind }
  const centers = await staffingOn(reader, query, scope.cutoff)
  const places = await townsOfCenters(reader)
  const groups = new Map<string, StaffedCenterOn[]>()
  for (const staffed of centers) {
    const { center } = staffed
    const key = [center.unitId, center.kind, places.get(center.id)?.townId ?? ''].join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [staffed])
    else group.push(staffed)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { id, unitId, kind } = first.center
    const place = places.get(id)
    const { required, presentTenths, gapTenths, unrated } = staffingTotals(
      group.map(({ staffing }) => staffing)
    )
    return {
      ...{ unitId, kind },
      townId: place?.townId ?? null,
      name: place?.townName ?? '未落到街道',
      open: group.length,
      ...{ required, presentTenths, gapTenths, unrated }
    }
  })
}
