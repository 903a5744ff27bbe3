import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { LightRule } from '@database/entities/light-rule'
import { currentLightRules } from '@database/repositories/light-rules'
import { readSetting } from '@database/repositories/setting-repository'

/** Setting: the code of the rule that colours every light. */
export const lightRuleSetting = 'light-rule'

/** An office that chose none gets the rule whose lag is told in 百分点. */
const firstChoice = 'YC2025'

/** The last version of the chosen rule; a rule that is gone falls back on the first choice. */
export async function lightRuleInForce(reader: EntityManager): Promise<LightRule> {
  const chosen = z.string().safeParse(await readSetting(reader, lightRuleSetting))
  const rules = await currentLightRules(reader)
  const rule =
    rules.find(({ code }) => chosen.success && code === chosen.data) ??
    rules.find(({ code }) => code === firstChoice) ??
    rules[0]
  if (rule === undefined) throw new Error('the data hold no light rule')
  return rule
}
