import { publicServiceCodes, type FunctionCode } from '@domain/center/function-catalog'
import type { CenterKind, FunctionCharge } from '@domain/center/vocabulary'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'

/** Beside the five public services every centre hosts 党群服务. */
const always: readonly FunctionCode[] = [...publicServiceCodes, 'F16']
const optional: Readonly<Record<CenterKind, readonly FunctionCode[]>> = {
  urban: ['F09', 'F10', 'F11', 'F12', 'F13', 'F14', 'F17', 'F18', 'F19', 'F24', 'F25', 'F26', 'F27'],
  rural: ['F09', 'F10', 'F11', 'F13', 'F17', 'F19', 'F22', 'F23', 'F24', 'F28']
}
const fixedSet = new Set<FunctionCode>([...always, 'F06', 'F07', 'F08'])
const lowPriced = new Set<FunctionCode>(['F06', 'F07', 'F09', 'F10', 'F13'])
const commercial = new Set<FunctionCode>(['F22', 'F23', 'F24', 'F25'])

/** 刚性设置: what every centre is to have; the rest is 弹性植入. */
export function inFixedSet(code: FunctionCode): boolean {
  return fixedSet.has(code)
}

/** The functions of a centre but for the day care and child care that are shared out by quota. */
export function functionSet({ plan, random }: SampleCenter): FunctionCode[] {
  const required = (plan.named?.functions ?? []).map(({ code }) => code)
  const rural: FunctionCode[] = plan.kind === 'rural' && random.chance(0.85) ? ['F08'] : []
  const wanted = plan.named?.charges
    ? plan.named.charges.free + plan.named.charges.low + plan.named.charges.commercial - always.length
    : random.int(plan.tier === 'block' ? 0 : 1, plan.tier === 'district' ? 8 : 4)
  const extra = random.sample(optional[plan.kind], Math.max(0, wanted))
  return [...new Set([...always, ...rural, ...required, ...extra])].sort()
}

/**
 * What is charged for each function. A centre whose split is known (532: 50 % free, 30 % low, 20 % commercial)
 * gets it in the order of the codes, the five public services being free.
 */
export function chargesOf({ plan }: SampleCenter, codes: readonly FunctionCode[]): FunctionCharge[] {
  const split = plan.named?.charges
  if (!split)
    return codes.map((code) => (commercial.has(code) ? 'commercial' : lowPriced.has(code) ? 'low' : 'free'))
  return codes.map((_, index) =>
    index < split.free ? 'free' : index < split.free + split.low ? 'low' : 'commercial'
  )
}

const prices: Readonly<Partial<Record<FunctionCode, string>>> = {
  F06: '日托 15 元/天',
  F07: '托位 800 元/月',
  F09: '午餐 10 元/份',
  F13: '5 元/次'
}
export function priceNote(code: FunctionCode, charge: FunctionCharge): string {
  return charge === 'free' ? '' : (prices[code] ?? '按公示价目')
}

export function capacityOf(
  code: FunctionCode,
  random: Random
): { capacity: number | null; capacityUnit: string } {
  if (code === 'F06') return { capacity: random.int(4, 20), capacityUnit: '床位' }
  if (code === 'F07') return { capacity: random.int(10, 40), capacityUnit: '托位' }
  if (code === 'F09') return { capacity: random.int(20, 80), capacityUnit: '餐位' }
  return { capacity: null, capacityUnit: '' }
}
