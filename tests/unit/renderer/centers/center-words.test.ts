import { CenterDraft } from '@contract/center-draft'
import { labelOfField } from '@renderer/components/form/field-label'
import { centerLabels } from '@renderer/features/centers/center-labels'
import { centerValueText, type CenterNames } from '@renderer/features/centers/center-words'
import { newCenter, newFunction, newRoom, newSite } from '@renderer/features/centers/new-center'
import { describe, expect, it } from 'vitest'

const names: CenterNames = {
  unit: (id) => `单位${id}`,
  division: (id) => `区划${id}`,
  center: (id) => `中心${id}`,
  organization: (id) => `机构${id}`,
  serviceFunction: (code) => (code === 'F05' ? '文化娱乐' : code),
  word: (dictionary, code) => `${dictionary}/${code}`
}
const say = (field: string, value: unknown): string => centerValueText(field, value, names)

describe('a value of a centre in words', () => {
  it('never shows a code or an id', () => {
    expect(say('tier', 'community')).toBe('社区级')
    expect(say('areaOffice', 21_180)).toBe('211.80 ㎡')
    expect(say('lngE6', 112_450_000)).toBe('112.450000')
    expect(say('managerPhone', '13800138000')).toBe('138****8000')
    expect(say('unitId', '7')).toBe('单位7')
    expect(say('servedDivisionIds', ['1', '2'])).toBe('区划1、区划2')
    expect(say('scenes', ['a'])).toBe('scene/a')
    expect(say('servedPop', 5465)).toBe('5,465')
    expect(say('remark', null)).toBe('')
  })

  it('names the parts', () => {
    expect(say('functions', [{ ...newFunction('F05'), status: 'running' }])).toBe('文化娱乐（已开展）')
    expect(say('sites', [{ ...newSite(true), name: '北广场' }])).toBe('北广场（主体）')
    expect(say('rooms', [{ ...newRoom(), name: '舞蹈室', area: 8_000 }])).toBe('舞蹈室（80.00 ㎡）')
    expect(say('rooms', [{ ...newRoom(), name: '库房' }])).toBe('库房')
  })
})

describe('an empty form', () => {
  it('lacks exactly what a clerk must choose or write', () => {
    const parsed = CenterDraft.safeParse(newCenter(null))
    const fields = parsed.error?.issues.map((issue) => issue.path.join('.')).sort()
    expect(fields).toEqual(['code', 'divisionId', 'name', 'unitId'])
  })

  it('takes over what a series shares', () => {
    const shared = {
      kind: 'rural',
      tier: 'block',
      divisionId: 'd',
      unitId: 'u',
      parentCenterId: 'p'
    } as const
    expect(newCenter(shared)).toMatchObject(shared)
  })

  it('has a Chinese name for each of its fields', () => {
    const draft = {
      ...newCenter(null),
      sites: [newSite(true)],
      rooms: [newRoom()],
      functions: [newFunction('F01')]
    }
    const unnamed = Object.keys(draft)
      .filter((field) => field !== 'id' && field !== 'revision')
      .filter((field) => labelOfField(centerLabels, field) === '其他')
    expect(unnamed).toEqual([])
    expect(labelOfField(centerLabels, 'functions.2.startDate')).toBe('第 3 行 开始日期')
  })
})
