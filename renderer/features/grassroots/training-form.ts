import type { TrainingDraft } from '@contract/training'

/** A training as the dialog holds it: the number of persons may still be missing. */
export interface TypedTraining extends Omit<TrainingDraft, 'persons'> {
  persons: number | null
}
