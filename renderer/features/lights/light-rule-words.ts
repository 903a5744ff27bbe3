import type { LightBasis } from '@domain/light/vocabulary'
import type { LightRuleDraft, LightRuleLine } from '@contract/light'

type Thresholds = Pick<LightRuleDraft, 'basis' | 'yellowAt' | 'redAt'>

/** What the two thresholds of each basis are called in the form, with their unit. */
export const thresholdWords: Readonly<Record<LightBasis, { yellow: string; red: string; unit: string }>> = {
  lag: { yellow: '滞后达到多少亮黄灯', red: '滞后超过多少亮红灯', unit: '个百分点' },
  ratio: { yellow: '低于应达的多少亮黄灯', red: '低于应达的多少亮红灯', unit: '%' },
  node: { yellow: '到期前多少天亮黄灯', red: '超期多少天亮红灯', unit: '天' }
}

/** How many stored units make one that a clerk types: lag is kept in hundredths of a point. */
export const storedPerShown: Readonly<Record<LightBasis, number>> = { lag: 100, ratio: 1, node: 1 }

/** 滞后 ≥ 10 个百分点黄，> 30 红. */
export function thresholdsInWords({ basis, yellowAt, redAt }: Thresholds): string {
  const [yellow, red] = [yellowAt, redAt].map((value) => String(value / storedPerShown[basis]))
  switch (basis) {
    case 'lag':
      return `滞后 ≥ ${yellow} 个百分点亮黄，> ${red} 亮红`
    case 'ratio':
      return `完成比 < ${yellow}% 亮黄，< ${red}% 亮红`
    case 'node':
      return `到期前 ${yellow} 天亮黄，超期 ${red} 天亮红`
  }
}

/** A copy for editing, under a code that is free. */
export function copyOf(rule: LightRuleLine, all: readonly LightRuleLine[]): LightRuleDraft {
  const { version, ...draft } = rule.draft
  const taken = new Set(all.map((line) => line.draft.code))
  let number = 1
  while (taken.has(`${draft.code}-${String(number)}`)) number += 1
  const code = `${draft.code}-${String(number)}`
  return { ...draft, id: null, revision: null, code, name: `${draft.name}（本单位）` }
}

/** The stored rule as the form edits it. */
export function editableOf({ draft: { version, ...draft } }: LightRuleLine): LightRuleDraft {
  return draft
}

/** Chinese names of the fields. */
export const lightRuleLabels: Readonly<Record<string, string>> = {
  code: '编号',
  name: '名称',
  basis: '依据',
  yellowAt: '黄灯线',
  redAt: '红灯线',
  text: '规则原文',
  note: '说明',
  source: '来源',
  groupRule: '责任单位的灯'
}
