import { attachmentOwners } from '@domain/attachment/vocabulary'
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { containsText, engineOf } from '@database/engine'
import { Acceptance } from '@database/entities/acceptance'
import { Attachment } from '@database/entities/attachment'
import { Center } from '@database/entities/center'
import { ChangeLog } from '@database/entities/change-log'
import { Grid } from '@database/entities/grid'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { Team } from '@database/entities/team'
import { Training } from '@database/entities/training'
import { UpgradeProject } from '@database/entities/upgrade-project'

/** How the records of a kind are named in 回收站, as SQL on their row; `owner` is what they hang on. */
interface KindWords {
  entity: new () => ObjectLiteral
  name: string
  code: string
  searched: string
  owner?: { entity: new () => ObjectLiteral; on: string }
}

const ofCenter = { entity: Center, on: 'owner.id = row.centerId' }
const ownerWords = `CASE row.ownerKind ${Object.entries(attachmentOwners)
  .map(([kind, word]) => `WHEN '${kind}' THEN '${word}'`)
  .join(' ')} END`
const kinds = {
  center: { entity: Center, name: 'row.name', code: 'row.code', searched: 'row.searchText' },
  project: {
    entity: UpgradeProject,
    name: 'row.name',
    code: 'row.projectNo',
    searched: 'row.searchText'
  },
  person: { entity: Person, name: 'row.name', code: "''", searched: 'row.searchText' },
  issue: { entity: Issue, name: 'row.description', code: 'row.issueNo', searched: 'row.searchText' },
  inspection: {
    entity: Inspection,
    name: 'owner.name',
    code: 'row.inspectedOn',
    searched: 'owner.searchText',
    owner: ofCenter
  },
  acceptance: {
    entity: Acceptance,
    name: 'owner.name',
    code: 'row.heldOn',
    searched: 'owner.searchText',
    owner: { entity: UpgradeProject, on: 'owner.id = row.projectId' }
  },
  letter: {
    entity: SupervisionLetter,
    name: 'row.title',
    code: 'row.letterNo',
    searched: "lower(row.title || ' ' || row.letterNo)"
  },
  grid: { entity: Grid, name: 'row.name', code: 'row.code', searched: 'row.searchText' },
  team: { entity: Team, name: 'row.name', code: "''", searched: 'row.searchText' },
  training: { entity: Training, name: 'row.topic', code: 'row.heldOn', searched: 'row.searchText' },
  attachment: { entity: Attachment, name: 'row.name', code: ownerWords, searched: 'lower(row.name)' }
} as const satisfies Readonly<Record<string, KindWords>>
export type DeletedKind = keyof typeof kinds
const everyKind: readonly DeletedKind[] = [
  'center',
  'project',
  'person',
  'issue',
  'inspection',
  'acceptance',
  'letter',
  'grid',
  'team',
  'training',
  'attachment'
]

export interface DeletedRecord {
  kind: DeletedKind
  id: string
  revision: number
  name: string
  code: string
  deletedAt: string
  deletedBy: string
  isSample: number
}

/** Everything in 回收站, the last deleted first. */
export async function deletedRecords(
  reader: EntityManager,
  kind: DeletedKind | null,
  text: string
): Promise<DeletedRecord[]> {
  const rows: DeletedRecord[] = []
  for (const one of kind === null ? everyKind : [kind]) rows.push(...(await deletedOf(reader, one, text)))
  return rows.sort((one, other) => other.deletedAt.localeCompare(one.deletedAt))
}

/** Assignments that went to 回收站 in the same save as their centre. */
export async function assignmentsDeletedWith(
  manager: EntityManager,
  centerId: string
): Promise<StaffAssignment[]> {
  const deletion = await manager
    .createQueryBuilder(ChangeLog, 'log')
    .where("log.entity = 'center' AND log.entityId = :centerId AND log.kind = 'delete'", { centerId })
    .orderBy('log.revisionAfter', 'DESC')
    .getOne()
  if (deletion === null) return []
  const together = manager
    .createQueryBuilder()
    .subQuery()
    .select('log.entityId')
    .from(ChangeLog, 'log')
    .where("log.batchId = :batchId AND log.entity = 'staff_assignment' AND log.kind = 'delete'")
    .getQuery()
  return manager
    .createQueryBuilder(StaffAssignment, 'assignment')
    .where('assignment.centerId = :centerId AND assignment.deletedAt IS NOT NULL', { centerId })
    .andWhere(`assignment.id IN ${together}`, { batchId: deletion.batchId })
    .getMany()
}

async function deletedOf(reader: EntityManager, kind: DeletedKind, text: string): Promise<DeletedRecord[]> {
  const words: KindWords = kinds[kind]
  const builder: SelectQueryBuilder<ObjectLiteral> = reader
    .createQueryBuilder(words.entity, 'row')
    .select('row.id', 'id')
    .addSelect('row.revision', 'revision')
    .addSelect(words.name, 'name')
    .addSelect(words.code, 'code')
    .addSelect('row.deletedAt', 'deletedAt')
    .addSelect('row.updatedBy', 'deletedBy')
    .addSelect('row.isSample', 'isSample')
    .where('row.deletedAt IS NOT NULL')
  if (words.owner !== undefined) builder.innerJoin(words.owner.entity, 'owner', words.owner.on)
  if (text !== '') {
    builder.andWhere(containsText(engineOf(builder.connection), words.searched, ':text'), {
      text: text.toLowerCase()
    })
  }
  const rows = await builder.getRawMany<Omit<DeletedRecord, 'kind'>>()
  return rows.map((row) => ({ ...row, kind }))
}
