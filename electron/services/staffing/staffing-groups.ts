import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { staffingHeadline } from '@domain/progress/headline'
import { certifiedShare } from '@domain/staffing/certificate'
import { staffingTotals } from '@domain/staffing/gap'
import { requiredTogether } from '@domain/staffing/group-staffing'
import { CenterFilter } from '@contract/center-list'
import type { ParsedInputOf } from '@contract/index'
import type { StaffingGroup, StaffingGroups } from '@contract/staffing-groups'
import { everyCenter, type CenterQuery } from '@database/repositories/center-query'
import { divisionNames } from '@database/repositories/staffing-places'
import { groupsOfCenters, peopleByGroup, type GroupPeople } from '@database/repositories/staffing-groups'
import { queryOf } from '@services/center/center-scope'
import { unitNames } from '@services/staffing/list-staffing'
import { staffingOn, type StaffedCenterOn } from '@services/staffing/staffing-on'

type Figures = Omit<StaffingGroup, 'id' | 'name'>

const nobody: GroupPeople = { people: 0, certified: 0, expiring: 0, expired: 0 }

/** The centres that the scope bar speaks of. */
export async function scopedCenters(
  reader: EntityManager,
  scope: ParsedInputOf<'staffing:by-group'>['scope']
): Promise<CenterQuery> {
  return (await queryOf(reader, scope, CenterFilter.parse({}))) ?? { ...everyCenter, unitIds: [] }
}

/** Required against present by unit, street or community, with both readings of 应配. Source: domain §2.6. */
export async function listStaffingGroups(
  reader: EntityManager,
  { scope, level }: ParsedInputOf<'staffing:by-group'>
): Promise<StaffingGroups> {
  const query = await scopedCenters(reader, scope)
  const [centers, groups, people, everybody] = await Promise.all([
    staffingOn(reader, query, scope.cutoff),
    groupsOfCenters(reader, query, level, scope.cutoff),
    peopleByGroup(reader, query, level, scope.cutoff),
    peopleByGroup(reader, query, 'all', scope.cutoff)
  ])
  const byGroup = groupBy(centers, ({ center }) => groups.get(center.id) ?? '')
  const names = level === 'unit' ? await unitNames(reader) : await divisionNames(reader, [...byGroup.keys()])
  const sampleNorms = centers.flatMap(({ norms }) => norms).filter(({ sourceDoc }) => sourceDoc === null)
  return {
    groups: [...names].flatMap(([id, name]) => {
      const members = byGroup.get(id)
      return members === undefined ? [] : [{ id, name, ...figuresOf(members, people.get(id) ?? nobody) }]
    }),
    total: figuresOf(centers, everybody.get('') ?? nobody),
    headline: staffingHeadline(staffingTotals(centers.map(({ staffing }) => staffing))),
    sampleNorms: [...new Set(sampleNorms.map(({ name }) => name))]
  }
}

function figuresOf(centers: readonly StaffedCenterOn[], people: GroupPeople): Figures {
  const { required, presentTenths, gapTenths, rate, rated, unrated } = staffingTotals(
    centers.map(({ staffing }) => staffing)
  )
  return {
    urban: centers.filter(({ center }) => center.kind === 'urban').length,
    rural: centers.filter(({ center }) => center.kind === 'rural').length,
    unrated,
    required: rated === 0 ? null : required,
    requiredTogether: requiredTogether(centers),
    presentTenths,
    gapTenths: rated === 0 ? null : gapTenths,
    rate,
    people: people.people,
    certifiedShare: certifiedShare(people),
    expiring: people.expiring,
    expired: people.expired
  }
}
