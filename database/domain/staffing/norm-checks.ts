import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import { formatCount, formatTenths, groupThousands } from '@domain/figure/format-figure'
import { requiredByNorm, type HeadcountNormRule, type StaffedCenter } from '@domain/staffing/headcount'
import type { NormFormula } from '@domain/staffing/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** What each formula counts, with its unit: 每 10,000 常住人口. */
const counted: Readonly<
  Record<NormFormula, { name: string; unit: string; base: keyof StaffedCenter | null }>
> = {
  per_10000_residents: { name: '服务人口', unit: '人', base: 'servedPop' },
  per_households: { name: '服务户数', unit: '户', base: 'servedHouseholds' },
  per_center: { name: '中心', unit: '个', base: null },
  per_places: { name: '床位/托位', unit: '个', base: 'places' }
}

type Measure = Pick<HeadcountNormRule, 'formula' | 'nTenths' | 'perCount'>

/** 每 10,000 人（服务人口）18.0 人. */
export function normInWords({ formula, nTenths, perCount }: Measure): string {
  const { name, unit } = counted[formula]
  const per = formula === 'per_center' ? `每个${name}` : `每 ${formatCount(perCount)} ${unit}${name}`
  return `${per}配 ${shortTenths(nTenths)} 人`
}

/** How a norm leads to its number for one centre: 12,400 ÷ 10,000 × 18 = 22.32，进一取整 23. Source: domain §2.6. */
export function normSteps(norm: Measure, center: StaffedCenter): string {
  const { name, base } = counted[norm.formula]
  const amount = base === null ? 1 : center[base]
  const required = requiredByNorm(norm, center)
  if (typeof amount !== 'number' || required === null) return `缺${name}，无法计算；请在中心台账补填`
  const hundredths = Math.round((amount * norm.nTenths * 10) / norm.perCount)
  const product = `${formatCount(amount)} ÷ ${formatCount(norm.perCount)} × ${shortTenths(norm.nTenths)}`
  const sign = (amount * norm.nTenths * 10) % norm.perCount === 0 ? '=' : '≈'
  return `${product} ${sign} ${groupThousands(hundredths, 2)}，进一取整 ${formatCount(required)}`
}

interface NormDraft {
  appliesKind: CenterKind | null
  appliesTier: CenterTier | null
  formula: NormFormula
  perCount: number
  validFrom: string
  validTo: string | null
}

/** The rules of a norm's own fields. Source: domain §1.6. */
export function checkNorm(draft: NormDraft): Violation[] {
  const violations: Violation[] = []
  if (draft.validTo !== null && draft.validTo < draft.validFrom) {
    violations.push(
      errorAt('validTo', `停用日期 ${draft.validTo} 早于启用日期 ${draft.validFrom}，请核对两个日期`)
    )
  }
  if (draft.formula === 'per_center' && draft.perCount !== 1) {
    violations.push(errorAt('perCount', '按中心计算时“每多少”固定为 1，请改为 1'))
  }
  if (draft.formula === 'per_10000_residents' && draft.perCount !== 10_000) {
    violations.push(errorAt('perCount', '按每万常住人口计算时“每多少”固定为 10000，请改为 10000'))
  }
  return violations
}

function shortTenths(tenths: number): string {
  return formatTenths(tenths).replace(/\.0$/u, '')
}
