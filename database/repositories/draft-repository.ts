import type { EntityManager } from 'typeorm'
import { Draft } from '@database/entities/draft'
import type { Work } from '@database/work'

/** Unsaved input of a form, or null. `payload` is the form's own JSON. */
export function readDraft(manager: EntityManager, formKey: string): Promise<Draft | null> {
  return manager.findOneBy(Draft, { formKey })
}

/** Keeps unsaved input against a crash; not part of the history. */
export async function saveDraft(work: Work, draft: Draft): Promise<void> {
  await work.manager.save(Draft, draft)
}

export async function deleteDraft(work: Work, formKey: string): Promise<void> {
  await work.manager.delete(Draft, { formKey })
}
