import type { EntityManager } from 'typeorm'
import { Center } from '@database/entities/center'
import { Grid } from '@database/entities/grid'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { Person } from '@database/entities/person'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { UpgradeProject } from '@database/entities/upgrade-project'

const entities = {
  center: Center,
  project: UpgradeProject,
  person: Person,
  issue: Issue,
  inspection: Inspection,
  letter: SupervisionLetter,
  grid: Grid
} as const

/** Whether the record is there, not in 回收站, and no person who was erased. */
export async function isLiving(
  reader: EntityManager,
  kind: keyof typeof entities,
  id: string
): Promise<boolean> {
  const found = reader
    .createQueryBuilder(entities[kind], 'row')
    .where('row.id = :id AND row.deletedAt IS NULL', { id })
  if (kind === 'person') found.andWhere('row.erasedOn IS NULL')
  return (await found.getCount()) > 0
}
