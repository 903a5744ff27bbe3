import { checkAttachment } from '@domain/attachment/attachment-checks'
import { errorAt } from '@domain/violation'
import type { AttachmentDraft } from '@contract/attachment'
import type { SavedRecord } from '@contract/issue'
import { Attachment } from '@database/entities/attachment'
import { livingAttachment } from '@database/repositories/attachments'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/** Where a photo belongs, what kind a paper is, the note and the day. @throws {ValidationError} @throws ConflictError */
export async function saveAttachment(
  work: Work,
  { id, revision, slot, paper, note, takenOn }: AttachmentDraft,
  context: WriteContext
): Promise<SavedRecord> {
  const { ownerKind, slot: present } = await livingAttachment(work.manager, id)
  if ((present === null) !== (slot === null)) {
    throw new ValidationError([errorAt('slot', '照片不能改成材料，材料也不能改成照片')])
  }
  requireValid(checkAttachment({ ownerKind, slot, paper, takenOn }, context.today()))
  const saved = await work.update(Attachment, id, revision, { slot, paper, note, takenOn })
  work.touch('attachment', id)
  return { id, revision: saved.revision, batchId: work.batchId }
}

/** To 回收站; the files stay, so that it can come back. */
export async function deleteAttachment(
  work: Work,
  { id, revision }: { id: string; revision: number }
): Promise<{ batchId: string }> {
  await work.softDelete(Attachment, id, revision)
  work.touch('attachment', id)
  return { batchId: work.batchId }
}
