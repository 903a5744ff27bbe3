import { z } from 'zod'
import { lightBases, lightGroupRules } from '@domain/light/vocabulary'
import { codeOf } from '@contract/primitives'

/** A rule of 亮灯 as the screen asks it. Source: domain §2.7. */
export const LightRuleValue = z.object({
  code: z.string(),
  name: z.string(),
  basis: codeOf(lightBases),
  yellowAt: z.int(),
  redAt: z.int(),
  text: z.string(),
  note: z.string(),
  source: z.string(),
  version: z.int(),
  groupRule: codeOf(lightGroupRules)
})
