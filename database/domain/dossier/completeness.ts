import type { DossierFacts } from '@domain/dossier/dossier-facts'
import { requiredPapers, type RequiredPaper } from '@domain/dossier/required-papers'
import type { ProjectStage } from '@domain/project/vocabulary'

export interface MissingPaper extends Pick<RequiredPaper, 'section' | 'label' | 'place'> {
  /** What to do. */
  advice: string
}

/** How whole a dossier is: `have` of `required` papers, and the rest. */
export interface Completeness {
  have: number
  required: number
  /** In the order of the dossier. */
  missing: readonly MissingPaper[]
}

export function dossierCompleteness(facts: DossierFacts): Completeness {
  const missing = requiredPapers.flatMap(({ section, label, place, lacks }) => {
    const advice = lacks(facts)
    return advice === null ? [] : [{ section, label, place, advice }]
  })
  return { have: requiredPapers.length - missing.length, required: requiredPapers.length, missing }
}

/** Whether the dossier is closed (归档): its last page then lists nothing any more. Source: domain §3.3. */
export function isArchived(stage: ProjectStage): boolean {
  return stage === 'closed'
}
