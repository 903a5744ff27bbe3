import { checkItems } from '@domain/item/item-checks'
import { costLine } from '@domain/item/item-cost'
import type { ItemDraft } from '@domain/item/item-draft'
import { describe, expect, it } from 'vitest'

const item = (changes: Partial<ItemDraft> = {}): ItemDraft => ({
  item: '新增日间照料',
  functionCode: 'F06',
  quantityHundredths: 100,
  quantityUnit: '处',
  cost: 12_000_000,
  donePercent: 0,
  evidence: '',
  ...changes
})

describe('costs against 总投资', () => {
  it.each([
    // 120 000 元 = 12.00 万元 and 80 000 元 = 8.00 万元: 20.00 万元 in all.
    [2_500_000, '费用合计 20.00 万元，超过总投资 2.50 万元 17.50 万元，请核对', true],
    [30_000_000, '费用合计 20.00 万元，总投资 30.00 万元中尚有 10.00 万元未列入', false],
    [20_000_000, '费用合计 20.00 万元，与总投资 20.00 万元一致', false],
    [null, '费用合计 20.00 万元，总投资未填，无法比较', false]
  ])('a budget of %s fen', (budget, words, over) => {
    const costs = [{ cost: 12_000_000 }, { cost: 8_000_000 }]
    expect(costLine(costs, budget)).toEqual({ sum: 20_000_000, words, over })
  })

  it('says how many items have no cost; none known is no sum of 0', () => {
    expect(costLine([{ cost: 100 }, { cost: null }, { cost: null }], 100).words).toBe(
      '费用合计 0.00 万元，与总投资 0.00 万元一致；另有 2 项未填费用'
    )
    expect(costLine([{ cost: null }], 100)).toEqual({
      sum: null,
      over: false,
      words: '各项都还没有填费用'
    })
  })
})

describe('an item', () => {
  const fieldsOf = (items: readonly ItemDraft[], budget: number | null = null) =>
    checkItems(items, budget).map(({ field, severity }) => `${severity} ${field}`)

  it('passes when it is complete', () => {
    expect(checkItems([item()], 12_000_000)).toEqual([])
  })

  it.each<[string, Partial<ItemDraft>, string]>([
    ['without words', { item: '  ' }, 'error items.0.item'],
    ['with a quantity without unit', { quantityUnit: '' }, 'error items.0.quantityUnit'],
    ['with a quantity of 0', { quantityHundredths: 0 }, 'error items.0.quantityHundredths'],
    ['done by more than 100 %', { donePercent: 101 }, 'error items.0.donePercent'],
    ['done by half a percent', { donePercent: 0.5 }, 'error items.0.donePercent'],
    ['done without evidence', { donePercent: 100 }, 'warning items.0.evidence']
  ])('%s is told', (_, changes, expected) => {
    expect(fieldsOf([item(changes)])).toEqual([expected])
  })

  it('listed twice, and costs above the budget, are warnings', () => {
    expect(fieldsOf([item(), item()], 23_999_999)).toEqual(['warning items.1.item', 'warning items'])
    expect(fieldsOf([item(), item({ item: '标识' })], 24_000_000)).toEqual([])
  })
})
