import { In, IsNull, type EntityManager } from 'typeorm'
import type { AttachmentOwner } from '@domain/attachment/vocabulary'
import { Acceptance } from '@database/entities/acceptance'
import { Attachment } from '@database/entities/attachment'
import { Center } from '@database/entities/center'
import { Issue } from '@database/entities/issue'
import { Milestone } from '@database/entities/milestone'
import { ProgressReport } from '@database/entities/progress-report'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { NotFoundError } from '@database/storage-errors'

export interface Owner {
  kind: AttachmentOwner
  id: string
}

const owners = {
  center: Center,
  project: UpgradeProject,
  milestone: Milestone,
  report: ProgressReport,
  issue: Issue,
  acceptance: Acceptance
} as const satisfies Record<AttachmentOwner, unknown>

/** Whether the record is there and not in 回收站. */
export async function isLivingOwner(manager: EntityManager, { kind, id }: Owner): Promise<boolean> {
  const found = manager
    .createQueryBuilder(owners[kind], 'row')
    .where('row.id = :id AND row.deletedAt IS NULL', { id })
  return (await found.getCount()) > 0
}

/** Photos and papers of records, the oldest first. */
export function attachmentsOf(manager: EntityManager, owners: readonly Owner[]): Promise<Attachment[]> {
  return manager.find(Attachment, {
    where: {
      // An id alone would do; with the kind before it, SQLite finds the rows by the index.
      ownerKind: In([...new Set(owners.map(({ kind }) => kind))]),
      ownerId: In(owners.map(({ id }) => id)),
      deletedAt: IsNull()
    },
    order: { createdAt: 'ASC', id: 'ASC' }
  })
}

/** @throws NotFoundError when it is gone or in 回收站. */
export async function livingAttachment(manager: EntityManager, id: string): Promise<Attachment> {
  const row = await manager.findOneBy(Attachment, { id, deletedAt: IsNull() })
  if (row === null) throw new NotFoundError('这个附件不存在或已被删除，请刷新页面')
  return row
}

/** One file that a record stands on; a photo has up to three. */
export interface FileOfRecord {
  hash: string
  /** Null for a thumbnail, whose size is not kept. */
  bytes: number | null
  name: string
  /** Whether its record is in 回收站. */
  deleted: boolean
}

/** Every file that some attachment stands on, those in 回收站 too, since they may come back. */
export async function filesOfRecords(manager: EntityManager): Promise<FileOfRecord[]> {
  const rows = await manager
    .createQueryBuilder(Attachment, 'row')
    .select('row.name', 'name')
    .addSelect('row.hash', 'hash')
    .addSelect('row.bytes', 'bytes')
    .addSelect('row.thumbnailHash', 'thumbnailHash')
    .addSelect('row.originalHash', 'originalHash')
    .addSelect('row.originalBytes', 'originalBytes')
    .addSelect('row.deletedAt', 'deletedAt')
    .getRawMany<
      Pick<
        Attachment,
        'name' | 'hash' | 'bytes' | 'thumbnailHash' | 'originalHash' | 'originalBytes' | 'deletedAt'
      >
    >()
  const files = new Map<string, FileOfRecord>()
  const note = (hash: string | null, file: Omit<FileOfRecord, 'hash'>): void => {
    if (hash === null) return
    const known = files.get(hash)
    files.set(hash, { hash, ...file, deleted: file.deleted && (known?.deleted ?? true) })
  }
  for (const row of rows) {
    const deleted = row.deletedAt !== null
    note(row.thumbnailHash, { bytes: null, name: row.name, deleted })
    note(row.originalHash, { bytes: row.originalBytes, name: row.name, deleted })
    note(row.hash, { bytes: row.bytes, name: row.name, deleted })
  }
  return [...files.values()]
}
