import type { EntityManager } from 'typeorm'
import { attachmentOwners } from '@domain/attachment/vocabulary'
import { errorAt } from '@domain/violation'
import { isLivingOwner, livingAttachment } from '@database/repositories/attachments'
import type { Rechecked } from '@services/change/recheck'

/** A photo or paper is not seen without the record that it hangs on. */
export async function recheckAttachment(manager: EntityManager, id: string): Promise<Rechecked> {
  const { name, ownerKind, ownerId } = await livingAttachment(manager, id)
  const isSeen = await isLivingOwner(manager, { kind: ownerKind, id: ownerId })
  const words = `它所属的${attachmentOwners[ownerKind]}也在回收站中，请把${attachmentOwners[ownerKind]}一起恢复`
  return { name, violations: isSeen ? [] : [errorAt('ownerId', words)] }
}
