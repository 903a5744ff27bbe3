import { z } from 'zod'
import { crossCheckRules } from '@domain/reconcile/cross-check'
import { job, read } from '@contract/define'
import { codeOf, PeriodText } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** A relation (勾稽关系) that does not hold: both sides, how far apart, and where it is mended. */
export const ReconcileLine = z.object({
  rule: codeOf(crossCheckRules),
  /** An error refuses 上报 and 锁定. */
  severity: z.enum(['error', 'warning']),
  left: z.object({ label: z.string(), text: z.string() }),
  right: z.object({ label: z.string(), text: z.string() }),
  difference: z.string(),
  tolerance: z.string(),
  message: z.string(),
  /** The page that mends it, and what it is called. */
  place: z.object({ route: z.string(), query: z.record(z.string(), z.string()), label: z.string() })
})
export type ReconcileLine = z.infer<typeof ReconcileLine>

const ReconcileRequest = z.object({ scope: Scope, period: PeriodText })

export const reconcileContract = {
  /** All relations of the scope for a month, as they stand at its end. Source: domain §2.9. */
  'reconcile:period': read({
    input: ReconcileRequest,
    output: z.object({
      /** How many relations were held against each other. */
      checked: z.int(),
      lines: z.array(ReconcileLine)
    })
  }),
  /** The list of those that do not hold, as a workbook. */
  'reconcile:export': job({
    input: ReconcileRequest,
    output: z.object({
      count: z.int(),
      /** Why the export could not be recorded, though the file is there; '' when it was. */
      notRecorded: z.string()
    }),
    file: {
      mode: 'save',
      title: '导出勾稽检查清单',
      extensions: ['xlsx'],
      filterName: 'Excel 工作簿',
      nameFor: ({ period }) => `${period} 勾稽检查清单`
    }
  })
}
