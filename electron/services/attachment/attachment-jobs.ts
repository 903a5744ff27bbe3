import type { OutputOf } from '@contract/index'
import { filesOfRecords } from '@database/repositories/attachments'
import type { AttachmentKeeper } from '@services/attachment/attachment-keeper'
import type { JobContext } from '@services/service'

/** Reads every file and compares it with its hash. */
export async function checkAttachments(
  context: JobContext,
  keeper: AttachmentKeeper
): Promise<OutputOf<'attachment:check'>> {
  const { reader, signal, progress } = context
  const files = await filesOfRecords(reader)
  const damaged = await keeper.look(files, context, {
    content: true,
    gently: false,
    signal,
    progress: (done, total) => progress(done, total, `正在核对照片和附件 ${done} / ${total}`)
  })
  return { checked: files.length, damaged }
}

export async function recoverAttachments(
  context: JobContext,
  keeper: AttachmentKeeper
): Promise<OutputOf<'attachment:recover'>> {
  context.progress(0, 0, '正在核对并从备份找回')
  return keeper.recover(await filesOfRecords(context.reader), context, { signal: context.signal })
}

/** Copies beside the backups what is not there yet; part of every backup that the clerk asks for. */
export async function backUpAttachments(context: JobContext, keeper: AttachmentKeeper): Promise<void> {
  const { reader, signal, progress } = context
  await keeper.copy(await filesOfRecords(reader), context, {
    signal,
    progress: (done, total) => progress(done, total, `正在备份照片和附件 ${done} / ${total}`)
  })
}
