import { checkAttachment } from '@domain/attachment/attachment-checks'
import { fileTypeOf, photoType, type FileType } from '@domain/attachment/file-type'
import { imageSize, type PixelSize } from '@domain/attachment/image-size'
import { photoPixels } from '@domain/attachment/limits'
import { shownName } from '@domain/attachment/shown-name'
import { errorAt } from '@domain/violation'
import type { AddPhoto } from '@contract/attachment'
import type { ParsedInputOf } from '@contract/index'
import type { SavedRecord } from '@contract/issue'
import {
  discardIncoming,
  incomingPath,
  keepIncoming,
  putBytes,
  startOf
} from '@database/attachments/attachment-store'
import { dataFolder } from '@database/data-folder'
import { Attachment } from '@database/entities/attachment'
import { attachmentsOf, isLivingOwner, type Owner } from '@database/repositories/attachments'
import { NotFoundError } from '@database/storage-errors'
import type { NewValues } from '@database/row-values'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import { requireValid, ValidationError } from '@services/validation-error'

/**
 * Stores a photo, its thumbnail and, if wanted, the photo as it came; the files are durable before the record is.
 * @throws {ValidationError} a rule refuses it, or it is there already. @throws NotFoundError its owner is gone.
 * @throws StorageError the folder is full or read-only; nothing is recorded then.
 */
export async function addPhoto(work: Work, input: AddPhoto, context: WriteContext): Promise<SavedRecord> {
  const folder = dataFolder(context.dataFolder).attachments
  const { owner, slot, takenOn, brought } = input
  const ownerKind = owner.kind
  requireValid(checkAttachment({ ownerKind, slot, paper: null, takenOn }, context.today()))
  await requireOwner(work, owner)
  const came = brought === null ? null : await waiting(folder, brought)
  pictureOf(input.thumbnail)
  const { hash, bytes, type, size } = await shownPicture(folder, input.picture, came)
  await requireNew(work, owner, hash)
  const thumbnail = await putBytes(folder, input.thumbnail)
  const original = input.keepOriginal && came !== null && came.hash !== hash ? came : null
  if (came !== null) {
    const isKept = came === original || came.hash === hash
    await (isKept ? keepIncoming : discardIncoming)(folder, came.hash)
  }
  return record(work, owner, {
    slot,
    paper: null,
    name: shownName(input.name, type.extension),
    takenOn,
    hash,
    bytes,
    mime: type.mime,
    ...size,
    thumbnailHash: thumbnail.hash,
    originalHash: original?.hash ?? null,
    originalBytes: original?.bytes ?? null,
    originalEnding: original === null ? null : pictureOf(original.head).type.extension
  })
}

/** Stores a paper. Errors as {@link addPhoto}. */
export async function addPaper(
  work: Work,
  { owner, paper, name, brought }: ParsedInputOf<'attachment:add-paper'>,
  context: WriteContext
): Promise<SavedRecord> {
  const folder = dataFolder(context.dataFolder).attachments
  await requireOwner(work, owner)
  await requireNew(work, owner, brought)
  const { hash, bytes, head } = await waiting(folder, brought)
  const found = fileTypeOf(name, head)
  if ('problem' in found) throw new ValidationError([errorAt('name', found.problem)])
  await keepIncoming(folder, hash)
  const { mime, extension } = found.type
  return record(work, owner, { slot: null, paper, name: shownName(name, extension), hash, bytes, mime })
}

async function record(work: Work, owner: Owner, values: NewValues<Attachment>): Promise<SavedRecord> {
  const saved = await work.insert(Attachment, { ownerKind: owner.kind, ownerId: owner.id, ...values })
  work.touch('attachment', saved.id)
  return { id: saved.id, revision: saved.revision, batchId: work.batchId }
}

/** What the page has drawn, stored; or what came, as it is. */
async function shownPicture(folder: string, drawn: Uint8Array | null, came: Waiting | null) {
  if (drawn !== null) return { ...pictureOf(drawn), ...(await putBytes(folder, drawn)) }
  if (came === null) throw new ValidationError([errorAt('name', '没有收到照片的内容，请重新添加')])
  return { ...pictureOf(came.head), hash: came.hash, bytes: came.bytes }
}

interface Waiting {
  hash: string
  bytes: number
  head: Uint8Array
}

async function waiting(folder: string, hash: string): Promise<Waiting> {
  const found = await startOf(incomingPath(folder, hash))
  if (found === null) throw new NotFoundError('这个文件已经不在等候添加，请重新选择')
  return { hash, ...found }
}

async function requireOwner(work: Work, owner: Owner): Promise<void> {
  if (!(await isLivingOwner(work.manager, owner))) throw new NotFoundError()
}

async function requireNew(work: Work, owner: Owner, hash: string): Promise<void> {
  const same = (await attachmentsOf(work.manager, [owner])).find((one) => one.hash === hash)
  if (same !== undefined) {
    throw new ValidationError([errorAt('name', `已经有内容相同的“${same.name}”，没有重复添加`)])
  }
}

/** The page that drew it is not trusted to have drawn a picture. @throws {ValidationError} */
function pictureOf(head: Uint8Array): { type: FileType; size: PixelSize } {
  const type = photoType(head)
  const size = type === null ? null : imageSize(type.mime, head)
  if (type === null || size === null || size.width * size.height > photoPixels) {
    throw new ValidationError([errorAt('name', '这张照片打不开，可能已损坏')])
  }
  return { type, size }
}
