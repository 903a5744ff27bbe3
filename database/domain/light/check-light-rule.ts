import { assertNever } from '@domain/assert-never'
import type { LightRule } from '@domain/light/light-rule'
import { errorAt, type Violation } from '@domain/violation'

/** What an edited copy of a rule must hold: names, whole thresholds, red beyond yellow. Source: domain §2.7. */
export function checkLightRule(rule: LightRule): Violation[] {
  const violations: Violation[] = []
  if (rule.code.trim() === '') violations.push(errorAt('code', '请填写规则编号'))
  if (rule.name.trim() === '') violations.push(errorAt('name', '请填写规则名称'))
  if (rule.text.trim() === '') violations.push(errorAt('text', '请填写规则原文，图表下方要照此印出'))
  if (!Number.isInteger(rule.version) || rule.version < 1) {
    violations.push(errorAt('version', '版本号须为不小于 1 的整数'))
  }
  if (rule.groupRule === 'capped_rate' && rule.basis === 'node') {
    violations.push(errorAt('groupRule', '节点规则没有完成率的界限，责任单位的灯请选“有红即红”'))
  }
  return [...violations, ...checkThresholds(rule)]
}

function checkThresholds({ basis, yellowAt, redAt }: LightRule): Violation[] {
  switch (basis) {
    case 'lag':
      if (isWhole(yellowAt, 1, 10_000) && isWhole(redAt, yellowAt, 10_000)) return []
      return [errorAt('redAt', '滞后界限须在 0.01 到 100 个百分点之间，且红灯界限不小于黄灯界限')]
    case 'ratio':
      if (isWhole(yellowAt, 1, 100) && isWhole(redAt, 1, yellowAt)) return []
      return [errorAt('redAt', '完成比界限须为 1 到 100 的整数，且红灯界限不大于黄灯界限')]
    case 'node':
      if (isWhole(yellowAt, 0, 90) && isWhole(redAt, 1, 90)) return []
      return [errorAt('redAt', '临期天数须为 0 到 90 的整数，超期天数须为 1 到 90 的整数')]
    default:
      return assertNever(basis)
  }
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
