import type { changeContract } from '@contract/change'
import { undo, undoTitle } from '@services/change/undo'
import { write, type HandlersFor } from './define'

export const changeHandlers: HandlersFor<typeof changeContract> = {
  'batch:undo': write({ title: undoTitle, undoOf: ({ batchId }) => batchId, run: undo })
}
