import type { AttachmentOwner, PhotoSlot } from '@domain/attachment/vocabulary'

export interface SlotWords {
  slot: PhotoSlot
  label: string
}

const work: readonly SlotWords[] = [
  { slot: 'before', label: '升级前' },
  { slot: 'during', label: '升级中' },
  { slot: 'after', label: '升级后' }
]

const slots: Readonly<Record<AttachmentOwner, readonly SlotWords[]>> = {
  center: [{ slot: 'scene', label: '中心现状' }, ...work],
  project: work,
  milestone: work,
  report: work,
  issue: [
    { slot: 'before', label: '整改前' },
    { slot: 'during', label: '整改中' },
    { slot: 'after', label: '整改后' }
  ],
  acceptance: [{ slot: 'scene', label: '验收现场' }, ...work]
}

/** The slots for photos of a record in the order of the work, as this record calls them. */
export function slotsOf(owner: AttachmentOwner): readonly SlotWords[] {
  return slots[owner]
}

/** 整改前; null for a slot that the record does not have. */
export function slotLabel(owner: AttachmentOwner, slot: PhotoSlot): string | null {
  return slots[owner].find((one) => one.slot === slot)?.label ?? null
}
