import { z } from 'zod'
import { write } from '@contract/define'
import { Id } from '@contract/primitives'

export const changeContract = {
  /** Takes one save back, all or nothing; refused when a record was changed since. The answer can be undone too. */
  'batch:undo': write({ input: z.object({ batchId: Id }), output: z.object({ batchId: Id }) })
}
