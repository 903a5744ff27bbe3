import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import type { AttachmentRow } from '@contract/attachment'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { quickStanding } from '@database/attachments/check-files'
import { dataFolder } from '@database/data-folder'
import type { Attachment } from '@database/entities/attachment'
import { attachmentsOf } from '@database/repositories/attachments'
import { ownersOfProject } from '@database/repositories/attachment-owners'
import type { ReadContext } from '@services/service'

/** Photos and papers of a record, and whether their files are there. */
export async function listAttachments(
  reader: EntityManager,
  { owner }: ParsedInputOf<'attachment:list'>,
  context: ReadContext
): Promise<OutputOf<'attachment:list'>> {
  const folder = dataFolder(context.dataFolder).attachments
  const rows = await attachmentsOf(reader, [owner])
  return {
    rows: await Promise.all(rows.map(async (row) => rowOf(row, await quickStanding(folder, row))))
  }
}

/** The project and its records, in the order of the work. @throws NotFoundError the project is gone. */
export async function projectAttachments(
  reader: EntityManager,
  { projectId }: ParsedInputOf<'attachment:of-project'>
): Promise<OutputOf<'attachment:of-project'>> {
  const owners = await ownersOfProject(reader, projectId)
  const counts = groupBy(
    await attachmentsOf(
      reader,
      owners.map(({ owner }) => owner)
    ),
    ({ ownerId }) => ownerId
  )
  return { owners: owners.map((one) => ({ ...one, count: counts.get(one.owner.id)?.length ?? 0 })) }
}

function rowOf(row: Attachment, standing: AttachmentRow['standing']): AttachmentRow {
  return {
    id: row.id,
    revision: row.revision,
    owner: { kind: row.ownerKind, id: row.ownerId },
    slot: row.slot,
    paper: row.paper,
    name: row.name,
    note: row.note,
    takenOn: row.takenOn,
    hash: row.hash,
    thumbnailHash: row.thumbnailHash,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    isPicture: row.mime !== 'image/tiff' && row.mime.startsWith('image/'),
    originalBytes: row.originalBytes,
    originalEnding: row.originalEnding,
    standing,
    isSample: row.isSample,
    addedAt: row.createdAt,
    addedBy: row.createdBy
  }
}
