import type { Draft as DraftAnswer } from '@contract/draft'
import { deleteDraft, readDraft, saveDraft as keepDraft } from '@database/repositories/draft-repository'
import type { Work } from '@database/work'
import type { WriteContext } from '@services/service'
import type { EntityManager } from 'typeorm'

export async function getDraft(
  reader: EntityManager,
  { formKey }: { formKey: string }
): Promise<DraftAnswer | null> {
  return readDraft(reader, formKey)
}

/** Drafts stay outside the change log: they are not yet anybody's word about the record. */
export async function saveDraft(
  work: Work,
  { formKey, payload }: { formKey: string; payload: string },
  context: WriteContext
): Promise<{ savedAt: string }> {
  const savedAt = context.now()
  await keepDraft(work, { formKey, payload, savedAt })
  return { savedAt }
}

export async function discardDraft(
  work: Work,
  { formKey }: { formKey: string }
): Promise<Record<string, never>> {
  await deleteDraft(work, formKey)
  return {}
}
