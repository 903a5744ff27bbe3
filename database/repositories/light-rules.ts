import type { EntityManager } from 'typeorm'
import type { LightRule } from '@domain/light/light-rule'
import { LightRule as LightRuleRow } from '@database/entities/light-rule'
import { NotFoundError } from '@database/storage-errors'

/** The last version of every rule, published ones first. */
export async function currentLightRules(reader: EntityManager): Promise<LightRuleRow[]> {
  const rows = await reader
    .createQueryBuilder(LightRuleRow, 'rule')
    .where('rule.deletedAt IS NULL')
    .orderBy('rule.seq')
    .addOrderBy('rule.version', 'DESC')
    .getMany()
  return rows.filter(
    ({ code, version }) => !rows.some((other) => other.code === code && other.version > version)
  )
}

/** One version of a rule. @throws NotFoundError */
export async function lightRuleRow(reader: EntityManager, id: string): Promise<LightRuleRow> {
  const row = await reader
    .createQueryBuilder(LightRuleRow, 'rule')
    .where('rule.id = :id AND rule.deletedAt IS NULL', { id })
    .getOne()
  if (row === null) throw new NotFoundError()
  return row
}

export function ruleOf(row: LightRuleRow): LightRule {
  const { code, name, basis, yellowAt, redAt, ruleText, note, source, version, groupRule } = row
  return { code, name, basis, yellowAt, redAt, text: ruleText, note, source, version, groupRule }
}
