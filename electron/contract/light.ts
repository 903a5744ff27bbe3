import { z } from 'zod'
import { lightColors } from '@domain/light/light-color'
import { lightBases, lightGroupRules } from '@domain/light/vocabulary'
import { read, write } from '@contract/define'
import { codeOf, Id, Line, Paragraph, RequiredLine, Revision } from '@contract/primitives'

/** A light with its reason in words: 累计 45% < 计划 78%. */
export const LightShown = z.object({ color: codeOf(lightColors), reason: z.string() })
export type LightShown = z.infer<typeof LightShown>

/** A rule of 亮灯 as the form holds it; what the thresholds count depends on the basis. */
export const LightRuleDraft = z.object({
  /** Null for a new rule; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  code: RequiredLine(20),
  name: RequiredLine(30),
  basis: codeOf(lightBases),
  yellowAt: z.int().min(0).max(10_000),
  redAt: z.int().min(0).max(10_000),
  text: Paragraph(500),
  note: Paragraph(300),
  source: Line(120),
  groupRule: codeOf(lightGroupRules)
})
export type LightRuleDraft = z.infer<typeof LightRuleDraft>

export const LightRuleLine = z.object({
  draft: LightRuleDraft.extend({ id: Id, revision: Revision, version: z.int() }),
  /** As a city published it; it can only be copied. */
  preset: z.boolean(),
  inForce: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type LightRuleLine = z.infer<typeof LightRuleLine>

export const lightContract = {
  'light:rules': read({ input: z.object({}), output: z.array(LightRuleLine) }),
  /** An own rule saved again becomes its next version. */
  'light:save': write({ input: LightRuleDraft, output: z.object({ id: Id, batchId: Id }) }),
  'light:choose': write({ input: z.object({ id: Id }), output: z.object({}) })
}
