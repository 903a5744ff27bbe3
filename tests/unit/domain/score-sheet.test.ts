import { describe, expect, it } from 'vitest'
import { checkSheet, type EditedSheet } from '@domain/acceptance/sheet-checks'

const sheet: EditedSheet = {
  name: '洛龙区评分表',
  passLineTenths: 850,
  items: [
    { clause: '建设内容', fullScoreTenths: 605 },
    { clause: '消防安全', fullScoreTenths: 395 }
  ]
}
const refused = (changes: Partial<EditedSheet>, taken: string[] = []): string[] =>
  checkSheet({ ...sheet, ...changes }, taken).map(({ field, message }) => `${field}: ${message}`)

describe('an own score sheet', () => {
  it('passes with 60.5 + 39.5 = 100 points', () => expect(refused({})).toEqual([]))

  it.each<[string, Partial<EditedSheet>, string[]]>([
    ['no name', { name: '　' }, ['name: 请填写评分表名称']],
    ['no pass line', { passLineTenths: null }, ['passLineTenths: 请填写合格线，大于 0、不超过 100 分']],
    ['a pass line of 0', { passLineTenths: 0 }, ['passLineTenths: 请填写合格线，大于 0、不超过 100 分']],
    [
      'a pass line of 100.1',
      { passLineTenths: 1001 },
      ['passLineTenths: 请填写合格线，大于 0、不超过 100 分']
    ],
    ['no clause', { items: [] }, ['items: 评分表没有条款，请至少填写一条']],
    [
      '60.5 + 40 = 100.5',
      {
        items: [
          { clause: '建设内容', fullScoreTenths: 605 },
          { clause: '消防安全', fullScoreTenths: 400 }
        ]
      },
      ['items: 各条分值合计 100.5 分，应为 100 分，请减少 0.5 分']
    ],
    [
      'a clause twice and one without points',
      {
        items: [
          { clause: '建设内容', fullScoreTenths: 1000 },
          { clause: '建设 内容', fullScoreTenths: 0 },
          { clause: ' ', fullScoreTenths: 0 }
        ]
      },
      [
        'items.1.clause: 与第 1 条重复，请改写或删除',
        'items.1.fullScoreTenths: 分值应大于 0',
        'items.2.clause: 请填写条款',
        'items.2.fullScoreTenths: 分值应大于 0'
      ]
    ]
  ])('is refused with %s', (_, changes, expected) => expect(refused(changes)).toEqual(expected))

  it('has a name of its own', () => {
    expect(refused({}, ['洛龙区 评分表'])).toEqual(['name: 已有名为“洛龙区评分表”的评分表，请换一个名称'])
  })
})
