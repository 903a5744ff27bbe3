import type { listContract } from '@contract/list'
import { CollectedRows } from '@services/list/collected-rows'
import { collectRows, exportList } from '@services/list/export-list'
import { job, read, type HandlersFor } from './define'

/** A restart of the backend forgets the rows, and the clerk exports again. */
const lists = new CollectedRows()

export const listHandlers: HandlersFor<typeof listContract> = {
  'list:collect': read((_reader, input) => Promise.resolve(collectRows(input, lists))),
  'list:export': job((input, context) => exportList(input, context, lists)),
  'list:forget': read((_reader, { exportId }) => {
    lists.forget(exportId)
    return Promise.resolve({})
  })
}
