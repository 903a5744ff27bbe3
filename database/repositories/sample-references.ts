import type { BusinessRow } from '@database/entities/business-row'
import { Center } from '@database/entities/center'
import { Grid } from '@database/entities/grid'
import { GridMember } from '@database/entities/grid-member'
import { Person } from '@database/entities/person'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ServiceFunction } from '@database/entities/service-function'
import { Team } from '@database/entities/team'
import { Training } from '@database/entities/training'
import type { EntityClass, Values } from '@database/row-values'
import type { Work } from '@database/work'

/** Empties one column of all staying records that name a sample record in it; answers how many of them are in use. */
type Detach = (work: Work) => Promise<number>

function detach<Row extends BusinessRow>(
  entity: EntityClass<Row>,
  column: string,
  target: 'center' | 'organization',
  empty: Values<Row>,
  rootOf: (row: Row) => { entity: string; id: string } | undefined = () => undefined
): Detach {
  return async (work) => {
    const { manager } = work
    const names = `"${column}" IN (SELECT "id" FROM "${target}" WHERE "is_sample" = 1)`
    const rows = await manager
      .createQueryBuilder(entity, 'row')
      .where(`row.is_sample = 0 AND row.deleted_at IS NULL AND row.${names}`)
      .getMany()
    for (const row of rows) await work.update(entity, row.id, row.revision, empty, rootOf(row))
    const { tableName } = manager.connection.getMetadata(entity)
    await manager.query(
      `UPDATE "${tableName}" SET "${column}" = NULL WHERE "is_sample" = 0 AND "deleted_at" IS NOT NULL AND ${names}`
    )
    return rows.length
  }
}

const references: readonly Detach[] = [
  detach(Center, 'parent_center_id', 'center', { parentCenterId: null }),
  detach(Center, 'operator_org_id', 'organization', { operatorOrgId: null }),
  detach(ServiceFunction, 'provider_org_id', 'organization', { providerOrgId: null }, (row) => ({
    entity: 'center',
    id: row.centerId
  })),
  detach(Person, 'employer_org_id', 'organization', { employerOrgId: null }),
  detach(GridMember, 'check_in_center_id', 'center', { checkInCenterId: null, checkedInOn: null }, (row) => ({
    entity: 'grid',
    id: row.gridId
  })),
  detach(Grid, 'center_id', 'center', { centerId: null }),
  detach(Team, 'center_id', 'center', { centerId: null }),
  detach(Training, 'center_id', 'center', { centerId: null }),
  detach(ReportingUnit, 'organization_id', 'organization', { organizationId: null })
]

/**
 * Takes the sample out of the clerk's own records that could name it: parent centre, operator, provider, employer.
 * Each is one entry of the record's history. Answers how many entries that were.
 */
export async function detachFromSample(work: Work): Promise<number> {
  let count = 0
  for (const run of references) count += await run(work)
  return count
}
