import type { changeContract } from '@contract/change'
import type { historyContract } from '@contract/history'
import { undo, undoTitle } from '@services/change/undo'
import { listBatches, oneBatch } from '@services/history/batches'
import { recordHistory } from '@services/history/record-history'
import { read, write, type HandlersFor } from './define'

export const changeHandlers: HandlersFor<typeof changeContract> = {
  'batch:undo': write({ title: undoTitle, undoOf: ({ batchId }) => batchId, run: undo })
}

export const historyHandlers: HandlersFor<typeof historyContract> = {
  'history:record': read(recordHistory),
  'history:batches': read(listBatches),
  'history:batch': read(oneBatch)
}
