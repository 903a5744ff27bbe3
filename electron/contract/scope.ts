import { z } from 'zod'
import { DateText, Id, Year } from '@contract/primitives'

/** The scope bar above every page: year, cut-off date (截止日), responsible unit, kind. `null` means all. */
export const Scope = z.object({
  year: Year,
  cutoff: DateText,
  unitId: Id.nullable(),
  kind: z.enum(['urban', 'rural']).nullable()
})
export type Scope = z.infer<typeof Scope>
