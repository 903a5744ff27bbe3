import type { CalendarDate } from '@domain/calendar/calendar-date'
import { slotLabel } from '@domain/attachment/photo-slots'
import {
  attachmentOwners,
  type AttachmentOwner,
  type PaperKind,
  type PhotoSlot
} from '@domain/attachment/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** What a clerk says of a file; it is a photo in a slot or a paper of a kind, never both. */
export interface AttachmentDraft {
  ownerKind: AttachmentOwner
  slot: PhotoSlot | null
  paper: PaperKind | null
  takenOn: CalendarDate | null
}

export function checkAttachment(
  { ownerKind, slot, paper, takenOn }: AttachmentDraft,
  today: CalendarDate
): Violation[] {
  const violations: Violation[] = []
  if ((slot === null) === (paper === null)) {
    violations.push(errorAt('slot', '请选择照片的位置，或材料的种类'))
  }
  if (slot !== null && slotLabel(ownerKind, slot) === null) {
    violations.push(errorAt('slot', `${attachmentOwners[ownerKind]}没有这个照片位置，请另选`))
  }
  if (takenOn !== null && takenOn > today) {
    violations.push(errorAt('takenOn', '拍摄日期不能晚于今天'))
  }
  return violations
}
