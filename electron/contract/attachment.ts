import { z } from 'zod'
import { attachableEndings, offeredEndings } from '@domain/attachment/file-type'
import { filesAtOnce, pictureBytes } from '@domain/attachment/limits'
import { attachmentOwners, fileStandings, paperKinds, photoSlots } from '@domain/attachment/vocabulary'
import { job, read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import { codeOf, Id, Line, NullableDate, RequiredLine, Revision, Sha256 } from '@contract/primitives'

const Slot = codeOf(photoSlots)
const Paper = codeOf(paperKinds)

export const AttachmentOwnerRef = z.object({ kind: codeOf(attachmentOwners), id: Id })
export type AttachmentOwnerRef = z.infer<typeof AttachmentOwnerRef>

export const AttachmentRow = z.object({
  id: Id,
  revision: Revision,
  owner: AttachmentOwnerRef,
  /** Of a photo; null for a paper. */
  slot: Slot.nullable(),
  /** Of a paper; null for a photo. */
  paper: Paper.nullable(),
  name: z.string(),
  note: z.string(),
  takenOn: z.string().nullable(),
  hash: Sha256,
  thumbnailHash: Sha256.nullable(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Whether it is a picture that the page can show; a scanned paper may be one too. */
  isPicture: z.boolean(),
  /** Of the photo as it came, where it was kept. */
  originalBytes: z.int().nullable(),
  originalEnding: z.string().nullable(),
  /** What the folder tells at this moment. */
  standing: codeOf(fileStandings),
  isSample: z.boolean(),
  addedAt: z.string(),
  addedBy: z.string()
})
export type AttachmentRow = z.infer<typeof AttachmentRow>

/** A chosen or dropped file that waits in the data folder until it is added. */
export const BroughtFile = z.object({
  hash: Sha256,
  name: z.string(),
  bytes: z.int(),
  form: z.enum(['photo', 'paper']),
  /** Pixels and day of a photo, as far as it tells them. */
  photo: z
    .object({
      width: z.int(),
      height: z.int(),
      takenOn: z.string().nullable(),
      /** It is stored as a smaller copy. */
      scaled: z.boolean()
    })
    .nullable()
})
export type BroughtFile = z.infer<typeof BroughtFile>

/** Pictures that the page has drawn: JPEG, or PNG where it may be transparent. */
const Picture = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= pictureBytes, '图片太大')

export const AddPhoto = z.object({
  owner: AttachmentOwnerRef,
  slot: Slot,
  name: RequiredLine(120),
  takenOn: NullableDate,
  /** The file that was brought; null for a picture from the clipboard. */
  brought: Sha256.nullable(),
  /** The smaller copy, or the picture from the clipboard; null to store what was brought as it is. */
  picture: Picture.nullable(),
  thumbnail: Picture,
  keepOriginal: z.boolean()
})
export type AddPhoto = z.infer<typeof AddPhoto>

export const AddPaper = z.object({
  owner: AttachmentOwnerRef,
  paper: Paper,
  name: RequiredLine(120),
  brought: Sha256
})

export const AttachmentDraft = z.object({
  id: Id,
  revision: Revision,
  slot: Slot.nullable(),
  paper: Paper.nullable(),
  note: Line(200),
  takenOn: NullableDate
})
export type AttachmentDraft = z.infer<typeof AttachmentDraft>

export const attachmentContract = {
  'attachment:list': read({
    input: z.object({ owner: AttachmentOwnerRef }),
    output: z.object({ rows: z.array(AttachmentRow) })
  }),
  /** The project and its records that photos and papers may hang on, with how many each has. */
  'attachment:of-project': read({
    input: z.object({ projectId: Id }),
    output: z.object({
      owners: z.array(z.object({ owner: AttachmentOwnerRef, label: z.string(), count: z.int() }))
    })
  }),
  /** Copies chosen or dropped files into the data folder; each is judged by itself. */
  'attachment:bring': job({
    input: z.object({}),
    output: z.object({
      files: z.array(BroughtFile),
      refused: z.array(z.object({ name: z.string(), reason: z.string() }))
    }),
    file: {
      mode: 'open-many',
      title: `选择照片或文件（一次最多 ${filesAtOnce} 个）`,
      extensions: offeredEndings,
      filterName: '照片、PDF 和 Office 文件'
    }
  }),
  'attachment:add-photo': write({ input: AddPhoto, output: SavedRecord }),
  'attachment:add-paper': write({ input: AddPaper, output: SavedRecord }),
  'attachment:save': write({ input: AttachmentDraft, output: SavedRecord }),
  /** To 回收站. */
  'attachment:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  }),
  /** 保存副本: the file as it is stored, or the photo as it came; compared with its hash. */
  'attachment:save-copy': job({
    input: z.object({
      id: Id,
      original: z.boolean(),
      /** Proposed to the clerk, without its ending. */
      name: RequiredLine(120),
      ending: z.enum(attachableEndings)
    }),
    output: z.object({}),
    file: {
      mode: 'save',
      title: '保存副本',
      extensions: attachableEndings,
      filterName: '照片和文件',
      nameFor: ({ name }) => name,
      extensionFor: ({ ending }) => ending
    }
  }),
  /** Reads every file and compares it with its hash. */
  'attachment:check': job({ input: z.object({}), output: z.object({ checked: z.int(), damaged: z.int() }) }),
  /** Puts back what is missing or altered from the copies beside the backups and in the second place. */
  'attachment:recover': job({ input: z.object({}), output: z.object({ recovered: z.int(), left: z.int() }) })
}
