import type { AttachmentOwnerRef, AttachmentRow, BroughtFile } from '@contract/attachment'
import { incomingAddress } from '@contract/attachment-address'
import type { SavedRecord } from '@contract/issue'
import type { PaperKind, PhotoSlot } from '@domain/attachment/vocabulary'
import { tell, tellProblem } from '@renderer/app/feedback'
import { useJob } from '@renderer/composables/use-job'
import { useLoaded } from '@renderer/composables/use-loaded'
import { DeskError, desk } from '@renderer/desk'
import { drawBrought, drawPasted, PhotoError } from '@renderer/features/attachments/draw-photo'
import { useUndo } from '@renderer/stores/undo'
import { computed, ref, shallowRef } from 'vue'

/** Where what comes is put: photos in a slot, or papers of a kind, photographed ones among them. */
export type Target = { slot: PhotoSlot; paper: PaperKind } | { slot: null; paper: PaperKind }

export interface NotAdded {
  name: string
  reason: string
}

/** The photos and papers of one record, and all that is done to them. */
export function useAttachments(owner: () => AttachmentOwnerRef) {
  const undo = useUndo()
  const bringing = useJob('attachment:bring')
  const copying = useJob('attachment:save-copy')
  const adding = ref<{ done: number; total: number } | null>(null)
  const notAdded = shallowRef<NotAdded[]>([])
  const which = computed(() => `${owner().kind} ${owner().id}`)
  const { value, problem, load } = useLoaded(
    () => which.value,
    () => desk.call('attachment:list', { owner: owner() }),
    ['attachment', 'backup']
  )
  const rows = computed(() => value.value?.rows ?? null)
  const busy = computed(() => bringing.running.value || adding.value !== null)

  /** From the dialog, or what was dropped last. */
  async function bring(target: Target, keepOriginal: boolean, dropped: boolean): Promise<void> {
    if (busy.value) return
    notAdded.value = []
    const found = await bringing.run({}, dropped)
    if (found === null) return
    await addAll(
      found.files.map((file) => ({
        name: file.name,
        add: () => addBrought(owner(), file, target, keepOriginal)
      })),
      found.refused
    )
  }

  async function paste(pictures: readonly File[], slot: PhotoSlot): Promise<void> {
    if (busy.value) return
    await addAll(
      pictures.map((picture) => ({ name: picture.name, add: () => addPasted(owner(), picture, slot) })),
      []
    )
  }

  async function addAll(
    files: readonly { name: string; add: () => Promise<SavedRecord> }[],
    refused: readonly NotAdded[]
  ): Promise<void> {
    const failed: NotAdded[] = [...refused]
    const saved: SavedRecord[] = []
    adding.value = { done: 0, total: files.length }
    try {
      for (const { name, add } of files) {
        const result = await reasonOf(add)
        if (typeof result === 'string') failed.push({ name, reason: result })
        else saved.push(result)
        adding.value = { done: adding.value.done + 1, total: files.length }
      }
    } finally {
      adding.value = null
      notAdded.value = failed
      await load()
    }
    const [first] = saved
    if (saved.length > 1) tell(`已添加 ${saved.length} 个`)
    else if (first !== undefined) undo.announceSaved(first.batchId, '已添加')
  }

  async function save(
    row: AttachmentRow,
    changes: Partial<Pick<AttachmentRow, 'slot' | 'paper' | 'note' | 'takenOn'>>
  ): Promise<void> {
    const { id, revision, slot, paper, note, takenOn } = { ...row, ...changes }
    await told('没有保存', async () => {
      const { batchId } = await desk.call('attachment:save', { id, revision, slot, paper, note, takenOn })
      undo.announceSaved(batchId)
    })
    await load()
  }

  /** At once, since Ctrl+Z brings it back. */
  async function remove({ id, revision, name }: AttachmentRow): Promise<void> {
    await told('没有删除', async () => {
      const { batchId } = await desk.call('attachment:delete', { id, revision })
      undo.announceSaved(batchId, `已删除 ${name}`)
    })
    await load()
  }

  async function saveCopy({ id, name, originalEnding }: AttachmentRow, original: boolean): Promise<void> {
    const dot = name.lastIndexOf('.')
    const ending = original && originalEnding !== null ? originalEnding : name.slice(dot + 1)
    const done = await copying.run({ id, original, name: name.slice(0, dot), ending })
    if (done !== null) tell('副本已保存')
    else if (copying.step.value.state === 'failed') tellProblem(copying.step.value.message)
  }

  return { rows, problem, load, busy, bringing, adding, notAdded, bring, paste, save, remove, saveCopy }
}

/** What was saved, or why not. */
async function reasonOf(add: () => Promise<SavedRecord>): Promise<SavedRecord | string> {
  try {
    return await add()
  } catch (error) {
    if (error instanceof PhotoError) return error.message
    if (error instanceof DeskError && error.kind !== 'bug') return error.reasons
    throw error
  }
}

async function told(refusal: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof DeskError) || error.kind === 'bug') throw error
    tellProblem(`${refusal}。${error.reasons}`)
  }
}

async function addBrought(
  owner: AttachmentOwnerRef,
  { hash, name, form, photo }: BroughtFile,
  { slot, paper }: Target,
  keepOriginal: boolean
): Promise<SavedRecord> {
  if (slot === null || form === 'paper' || photo === null) {
    return desk.call('attachment:add-paper', { owner, paper, name, brought: hash })
  }
  const waiting = await fetch(incomingAddress(hash))
  if (!waiting.ok) throw new PhotoError('照片读不出来，请重新添加')
  const { picture, thumbnail } = await drawBrought(await waiting.blob(), photo.scaled)
  const { takenOn } = photo
  return desk.call('attachment:add-photo', {
    owner,
    slot,
    name,
    takenOn,
    brought: hash,
    picture,
    thumbnail,
    keepOriginal
  })
}

async function addPasted(owner: AttachmentOwnerRef, picture: File, slot: PhotoSlot): Promise<SavedRecord> {
  const drawn = await drawPasted(picture)
  const name = picture.name === 'image.png' ? '粘贴的图片.png' : picture.name
  return desk.call('attachment:add-photo', {
    owner,
    slot,
    name,
    takenOn: null,
    brought: null,
    ...drawn,
    keepOriginal: false
  })
}
