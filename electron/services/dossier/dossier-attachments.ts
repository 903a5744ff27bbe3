import { readFile } from 'node:fs/promises'
import type { EntityManager } from 'typeorm'
import { photoType } from '@domain/attachment/file-type'
import { slotLabel } from '@domain/attachment/photo-slots'
import type { PaperKind, PhotoSlot } from '@domain/attachment/vocabulary'
import { storedPath } from '@database/attachments/attachment-store'
import { fullStanding } from '@database/attachments/check-files'
import { dataFolder } from '@database/data-folder'
import type { Attachment } from '@database/entities/attachment'
import { attachmentsOf } from '@database/repositories/attachments'
import { ownersOfProject } from '@database/repositories/attachment-owners'
import type { ServiceContext } from '@services/service'

/** A photo or paper of a dossier and the record that it hangs on: 节点 1. 需求调研. */
export type FiledAttachment = Attachment & { of: string }

/** Photos and papers of the project, of its records and of its centre; a photo taken after the cut-off is left out. */
export async function attachmentsOfDossier(
  reader: EntityManager,
  { projectId, centerId }: { projectId: string; centerId: string },
  cutoff: string
): Promise<FiledAttachment[]> {
  const owners = [
    ...(await ownersOfProject(reader, projectId)),
    { owner: { kind: 'center', id: centerId } as const, label: '中心' }
  ]
  const labels = new Map(owners.map(({ owner, label }) => [owner.id, label]))
  const rows = await attachmentsOf(
    reader,
    owners.map(({ owner }) => owner)
  )
  return rows
    .filter(({ takenOn }) => takenOn === null || takenOn <= cutoff)
    .map((row) => ({ ...row, of: labels.get(row.ownerId) ?? '' }))
}

/** Photos of the upgrade in one slot; those of an issue show its own before and after. */
export function photosOfWork(attachments: readonly FiledAttachment[], slot: PhotoSlot): FiledAttachment[] {
  return attachments.filter((one) => one.slot === slot && one.ownerKind !== 'issue')
}

/** 升级前; of an issue 整改前. */
export function slotWords({ ownerKind, slot }: FiledAttachment): string {
  return slot === null ? '' : (slotLabel(ownerKind, slot) ?? '')
}

/** Names of the attached papers of a kind; null when there is none. */
export function namesOfPapers(attachments: readonly FiledAttachment[], kind: PaperKind): string | null {
  const names = attachments.filter(({ paper }) => paper === kind).map(({ name }) => name)
  return names.length === 0 ? null : names.join('、')
}

/** Pictures to print, as `data:` addresses by the hash of the photo. */
export type Pictures = ReadonlyMap<string, string>

/** The thumbnails, which are sharp enough on paper; one whose file is missing or altered is left out. */
export async function picturesOf(
  attachments: readonly FiledAttachment[],
  context: ServiceContext
): Promise<Pictures> {
  const folder = dataFolder(context.dataFolder).attachments
  const pictures = new Map<string, string>()
  for (const { hash, thumbnailHash } of attachments) {
    if (thumbnailHash === null) continue
    if ((await fullStanding(folder, { hash: thumbnailHash, bytes: null })) !== 'whole') continue
    const bytes = await readFile(storedPath(folder, thumbnailHash))
    const type = photoType(bytes)
    if (type !== null) pictures.set(hash, `data:${type.mime};base64,${bytes.toString('base64')}`)
  }
  return pictures
}
