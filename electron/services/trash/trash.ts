import type { EntityManager } from 'typeorm'
import { assertNever } from '@domain/assert-never'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { TrashKind } from '@contract/trash'
import { Attachment } from '@database/entities/attachment'
import { Center } from '@database/entities/center'
import { Grid } from '@database/entities/grid'
import { Inspection } from '@database/entities/inspection'
import { Issue } from '@database/entities/issue'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { SupervisionLetter } from '@database/entities/supervision-letter'
import { Team } from '@database/entities/team'
import { Training } from '@database/entities/training'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { assignmentsDeletedWith, deletedRecords } from '@database/repositories/deleted-records'
import type { Work } from '@database/work'
import { restoreAcceptance } from '@services/acceptance/save-acceptance'
import { requireLawful, type RecordRoot } from '@services/change/recheck-records'
import type { WriteContext } from '@services/service'

/** 回收站, the last deleted first. */
export async function listTrash(
  reader: EntityManager,
  { kind, text, offset, limit }: ParsedInputOf<'trash:list'>
): Promise<OutputOf<'trash:list'>> {
  const records = await deletedRecords(reader, kind, text)
  return {
    total: records.length,
    rows: records
      .slice(offset, offset + limit)
      .map((record) => ({ ...record, isSample: record.isSample === 1 }))
  }
}

const tables: Readonly<Record<TrashKind, string>> = {
  center: 'center',
  project: 'upgrade_project',
  person: 'person',
  issue: 'issue',
  inspection: 'inspection',
  acceptance: 'acceptance',
  letter: 'supervision_letter',
  grid: 'grid',
  team: 'team',
  training: 'training',
  attachment: 'attachment'
}

/**
 * Brings records back, all or none; a centre with the assignments that went along with it.
 * @throws {ValidationError} one of them no longer fits what was saved meanwhile. @throws ConflictError
 */
export async function restoreFromTrash(
  work: Work,
  { items }: ParsedInputOf<'trash:restore'>,
  context: WriteContext
): Promise<OutputOf<'trash:restore'>> {
  const roots: RecordRoot[] = []
  for (const { kind, id, revision } of items) {
    await restoreOne(work, { kind, id, revision }, context)
    work.touch(kind, id)
    roots.push({ entity: tables[kind], id })
    if (kind === 'center') roots.push(...(await restoreAssignments(work, id)))
  }
  await requireLawful(work, roots, context)
  return { count: items.length, batchId: work.batchId }
}

async function restoreOne(
  work: Work,
  { kind, id, revision }: { kind: TrashKind; id: string; revision: number },
  context: WriteContext
): Promise<void> {
  switch (kind) {
    case 'center':
      return work.restore(Center, id, revision)
    case 'project':
      return work.restore(UpgradeProject, id, revision)
    case 'person':
      return work.restore(Person, id, revision)
    case 'issue':
      return work.restore(Issue, id, revision)
    case 'inspection':
      return work.restore(Inspection, id, revision)
    case 'acceptance':
      return restoreAcceptance(work, { id, revision }, context)
    case 'letter':
      return work.restore(SupervisionLetter, id, revision)
    case 'grid':
      return work.restore(Grid, id, revision)
    case 'team':
      return work.restore(Team, id, revision)
    case 'training':
      return work.restore(Training, id, revision)
    case 'attachment':
      return work.restore(Attachment, id, revision)
    default:
      return assertNever(kind)
  }
}

/** @returns whose assignments came back. */
async function restoreAssignments(work: Work, centerId: string): Promise<RecordRoot[]> {
  const roots: RecordRoot[] = []
  for (const assignment of await assignmentsDeletedWith(work.manager, centerId)) {
    const root = { entity: 'person', id: assignment.personId }
    await work.restore(StaffAssignment, assignment.id, assignment.revision, root)
    work.touch('person', assignment.personId)
    roots.push(root)
  }
  return roots
}
