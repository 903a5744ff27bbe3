import { attachmentOwners, paperKinds } from '@domain/attachment/vocabulary'
import type { attachmentContract } from '@contract/attachment'
import { livingAttachment } from '@database/repositories/attachments'
import { addPaper, addPhoto } from '@services/attachment/add-attachment'
import { checkAttachments, recoverAttachments } from '@services/attachment/attachment-jobs'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import { bringFiles } from '@services/attachment/bring-files'
import { deleteAttachment, saveAttachment } from '@services/attachment/change-attachment'
import { listAttachments, projectAttachments } from '@services/attachment/list-attachments'
import { saveCopy } from '@services/attachment/save-copy'
import { job, read, write, type HandlersFor } from './define'

export const attachmentHandlers = (keeper: AttachmentKeeper): HandlersFor<typeof attachmentContract> => ({
  'attachment:list': read(listAttachments),
  'attachment:of-project': read(projectAttachments),
  'attachment:bring': job(bringFiles),
  'attachment:add-photo': write({
    title: ({ owner, name }) => `给${attachmentOwners[owner.kind]}添加照片 ${name}`,
    run: addPhoto
  }),
  'attachment:add-paper': write({
    title: ({ owner, paper, name }) => `给${attachmentOwners[owner.kind]}添加${paperKinds[paper]} ${name}`,
    run: addPaper
  }),
  'attachment:save': write({
    title: async ({ id }, reader) => `修改附件 ${(await livingAttachment(reader, id)).name}`,
    run: saveAttachment
  }),
  'attachment:delete': write({
    title: async ({ id }, reader) => `删除附件 ${(await livingAttachment(reader, id)).name}`,
    run: deleteAttachment
  }),
  'attachment:save-copy': job(saveCopy),
  'attachment:check': job((_input, context) => checkAttachments(context, keeper)),
  'attachment:recover': job((_input, context) => recoverAttachments(context, keeper))
})
