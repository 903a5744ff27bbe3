import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '@contract/index'
import { DateText, Line, RequiredLine, Year } from '@contract/primitives'

function wordsOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? []
}

describe('what a schema says to a clerk', () => {
  it.each([
    [RequiredLine(5), '', '请填写'],
    [RequiredLine(5), undefined, '请填写'],
    [RequiredLine(5), '六个字六个字', '最多 5 个字'],
    [Line(5), 'a\u0000b', '含有不可见的控制字符，请重新输入'],
    [DateText, '2025-02-30', '日期应为 YYYY-MM-DD'],
    [Year, 1999, '不能小于 2000'],
    [Year, 2101, '不能大于 2100'],
    [Year, 2025.5, '请填写整数'],
    [z.number(), 'x', '请填写数字'],
    [z.enum(['a']), 'b', '请从给出的选项中选择'],
    [z.enum(['a']), null, '请选择'],
    [z.array(z.string()).min(1), [], '请至少选择一项'],
    [z.uuid(), 'x', '格式不正确，请检查']
  ])('%# says what to do', (schema, value, words) => {
    expect(wordsOf(schema, value)).toContain(words)
  })

  it('says nothing in English for any request of the contract', () => {
    const wrong = [undefined, null, 1, 'x', [], { unknown: 1 }]
    for (const [name, spec] of Object.entries(contract)) {
      for (const value of wrong) {
        for (const words of wordsOf(spec.input, value)) expect(words, name).toMatch(/[\u4e00-\u9fff]/)
      }
    }
  })
})
