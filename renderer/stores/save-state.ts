import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export type SaveState =
  | { state: 'idle' }
  | { state: 'editing' }
  | { state: 'draft-kept'; at: Date }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'failed' }

/** The one line in the top bar that tells whether the input is safe. Set by use-record-form.ts. */
export const useSaveState = defineStore('save-state', () => {
  const now = shallowRef<SaveState>({ state: 'idle' })
  return { now }
})
