import type { EntityManager } from 'typeorm'
import { checkLightRule } from '@domain/light/check-light-rule'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { LightRuleDraft, LightRuleLine } from '@contract/light'
import { LightRule } from '@database/entities/light-rule'
import { currentLightRules, lightRuleRow } from '@database/repositories/light-rules'
import { writeSetting } from '@database/repositories/setting-repository'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { lightRuleInForce, lightRuleSetting } from '@services/light/rule-in-force'
import { requireValid } from '@services/validation-error'

/** Every rule in its last version, and which one colours the lights. */
export async function listLightRules(reader: EntityManager): Promise<LightRuleLine[]> {
  const inForce = await lightRuleInForce(reader)
  return (await currentLightRules(reader)).map((row) => ({
    draft: draftOf(row),
    preset: row.preset,
    inForce: row.id === inForce.id,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy
  }))
}

/**
 * A new rule, or the next version of an own one: what was printed by the old version can still be told. A preset stays
 * as it was published and can only be copied.
 * @throws {ValidationError} {@link checkLightRule} refuses it, or the code is taken. @throws ConflictError
 */
export async function saveLightRule(
  work: Work,
  draft: LightRuleDraft
): Promise<{ id: string; batchId: string }> {
  const { id, revision, text, ...own } = draft
  const rules = await currentLightRules(work.manager)
  const present = id === null ? null : (rules.find((rule) => rule.id === id) ?? null)
  if (id !== null && present === null) throw new NotFoundError()
  if (present !== null && present.revision !== revision) throw new ConflictError(present)
  const version = present === null ? 1 : present.version + 1
  const violations = checkLightRule({ ...own, text, version })
  if (present?.preset) violations.push(errorAt('code', '公开的规则不能改，请复制后再修改'))
  if (present === null && rules.some(({ code }) => code === own.code)) {
    violations.push(errorAt('code', `规则编号 ${own.code} 已被使用，请换一个编号`))
  }
  if (present !== null && present.code !== own.code) {
    violations.push(errorAt('code', '规则编号不能改，它把各个版本连在一起'))
  }
  requireValid(violations)
  const seq = present?.seq ?? Math.max(0, ...rules.map((rule) => rule.seq)) + 1
  const row = await work.insert(LightRule, { ...own, ruleText: text, version, preset: false, seq })
  work.touch('light-rule', row.id)
  return { id: row.id, batchId: work.batchId }
}

/** From now on this rule colours the lights. @throws NotFoundError */
export async function chooseLightRule(
  work: Work,
  { id }: ParsedInputOf<'light:choose'>
): Promise<Record<string, never>> {
  const rule = await lightRuleRow(work.manager, id)
  await writeSetting(work, lightRuleSetting, rule.code)
  work.touch('light-rule', id)
  return {}
}

/** How the history calls it: 亮灯改按“武汉”. */
export async function choiceTitle(
  { id }: ParsedInputOf<'light:choose'>,
  reader: EntityManager
): Promise<string> {
  return `亮灯改按“${(await lightRuleRow(reader, id)).name}”`
}

function draftOf(row: LightRule): LightRuleLine['draft'] {
  const { id, revision, code, name, basis, yellowAt, redAt, ruleText, note, source, version, groupRule } = row
  return {
    id,
    revision,
    code,
    name,
    basis,
    yellowAt,
    redAt,
    text: ruleText,
    note,
    source,
    version,
    groupRule
  }
}
