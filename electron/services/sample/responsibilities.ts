import { addDays } from '@domain/calendar/day-count'
import type { ResponsibilityRole } from '@domain/project/vocabulary'
import type { Responsibility } from '@database/entities/responsibility'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { inventPerson } from '@services/sample/person-names'
import type { SampleProject } from '@services/sample/projects'

/** Who answers for each project: leader of the county, of the town and of the village. Source: domain §1.5. */
export function responsibilityRows(
  projects: readonly SampleProject[],
  unitNames: ReadonlyMap<string, string>,
  ground: Ground
): NewRow<Responsibility>[] {
  const holders = new Map<string, { personName: string; phone: string }>()
  /** One person answers for a county or town in all its projects. */
  const holder = (key: string): { personName: string; phone: string } => {
    const known = holders.get(key)
    if (known) return known
    const fresh = {
      personName: inventPerson(ground.random.fork(`holder/${key}`), 0.35).name,
      phone: ground.newPhone()
    }
    holders.set(key, fresh)
    return fresh
  }
  return projects.flatMap(({ row, center, milestones, random }) => {
    const { place } = center.plan
    const validFrom = addDays(milestones[0]?.baselineDate ?? ground.today, -10)
    const secretary = random.chance(0.08)
    const bodies: [ResponsibilityRole, string, string][] = [
      ['county_leader', row.unitId, unitNames.get(row.unitId) ?? ''],
      ['town_person', place.town.id, place.town.shortName],
      ['village_person', center.row.id, place.division.shortName]
    ]
    return bodies.map(([role, key, organizationName]): NewRow<Responsibility> => ({
      id: ground.newId(),
      isSample: true,
      objectType: 'project',
      objectId: row.id,
      role,
      ...holder(`${role}/${key}`),
      organizationName,
      validFrom,
      validTo: null,
      secretaryProject: secretary && role === 'county_leader'
    }))
  })
}
