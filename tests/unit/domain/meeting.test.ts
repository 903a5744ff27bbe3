import { describe, expect, it } from 'vitest'
import {
  answerBehind,
  answerIdle,
  answerMoney,
  answerRed,
  answerStaff,
  answerYearEnd
} from '@domain/meeting/answers'
import { stageOn } from '@domain/project/stage-on'
import { withoutPersonalData } from '@domain/text/without-personal-data'

describe('the six questions', () => {
  it('差几个: the rest of the target, and how many fewer than 序时', () => {
    // 50 − 31 = 19; ceil(50 × 273/365) − 31 = 38 − 31 = 7.
    expect(answerBehind('邻里中心', { target: 50, accepted: 31, behind: 7 })).toBe(
      '邻里中心还差 19 个（任务 50 个，已销号 31 个），比序时少 7 个。'
    )
    expect(answerBehind('乡里中心', { target: 3, accepted: 4, behind: 0 })).toBe(
      '乡里中心不差（任务 3 个，已销号 4 个）。'
    )
    expect(answerBehind('乡里中心', { target: null, accepted: 2, behind: null })).toBe(
      '乡里中心年度目标尚未下达，已销号 2 个。'
    )
  })

  it('谁没动: by unit, and how many should have begun', () => {
    const idle = [
      { name: '甲', unitName: '洛龙区', overdue: true },
      { name: '乙', unitName: '涧西区', overdue: false },
      { name: '丙', unitName: '洛龙区', overdue: true }
    ]
    expect(answerIdle('邻里中心', 50, idle)).toBe(
      '邻里中心 3 个没开工：洛龙区 2 个、涧西区 1 个；其中 2 个已过计划开工日。'
    )
    expect(answerIdle('邻里中心', 50, [])).toBe('邻里中心入库的 50 个项目都已开工。')
    expect(answerIdle('邻里中心', 0, [])).toBe('邻里中心没有入库项目。')
  })

  it('为什么红: an example with its reason; a missing report is no green light', () => {
    const red = [{ name: '石油社区', unitName: '涧西区', reason: '累计 45% < 计划 78%' }]
    expect(answerRed('邻里中心', { red, unreported: 2 })).toBe(
      '邻里中心红灯 1 个：涧西区 1 个。如石油社区（累计 45% < 计划 78%）。另有 2 个未报，不算绿灯。'
    )
    expect(answerRed('邻里中心', { red: [], unreported: 0 })).toBe('邻里中心没有红灯。')
  })

  it('钱到没到 and 人够不够 name where it lacks most', () => {
    const units = [
      { name: '甲区', rate: 0.8 },
      { name: '乙区', rate: null },
      { name: '丙县', rate: 0.123 }
    ]
    expect(answerMoney('邻里中心', '计划 10.00 万元', { units, withoutMoney: 4 })).toBe(
      '邻里中心计划 10.00 万元。到位率最低的是丙县（12.3%）。4 个项目一分未到。'
    )
    expect(
      answerStaff('应配 9 人', [
        { name: '甲区', gapTenths: 5 },
        { name: '丙县', gapTenths: 15 }
      ])
    ).toBe('应配 9 人。缺口最大的是丙县（1.5 人）。')
    expect(answerStaff('应配 9 人', [{ name: '甲区', gapTenths: 0 }])).toBe('应配 9 人。')
  })

  it('年底能不能完: only what all methods say is certain', () => {
    const forecast = { text: '预计年底完成 44—52 个（目标 50）', pace: '' }
    const told = (values: (number | null)[]) => answerYearEnd('邻里中心', 50, { ...forecast, values })
    expect(told([52, 44, null])).toMatch(/^邻里中心有的算法能完成，有的不能：/u)
    expect(told([50, 52, null])).toMatch(/^邻里中心按各种算法都能完成：/u)
    expect(told([49, 44])).toMatch(/^邻里中心按各种算法都完不成：/u)
    expect(told([null])).toMatch(/^邻里中心现有数据不能判断：/u)
    expect(answerYearEnd('邻里中心', null, { ...forecast, values: [1] })).toMatch(/不能判断/u)
  })
})

describe('the stage on a day', () => {
  const steps = [
    { changedOn: '2026-03-01', fromStage: 'listed', toStage: 'scheme' },
    { changedOn: '2026-06-10', fromStage: 'scheme', toStage: 'construction' }
  ] as const

  it('is that of the last change until then, inclusive', () => {
    expect(stageOn('closed', steps, '2026-06-09')).toBe('scheme')
    expect(stageOn('closed', steps, '2026-06-10')).toBe('construction')
  })

  it('before any change is where the first one came from; without changes the present one', () => {
    expect(stageOn('closed', steps, '2026-02-28')).toBe('listed')
    expect(stageOn('closed', [], '2026-02-28')).toBe('closed')
  })
})

describe('text for a room', () => {
  it('loses telephones and ID numbers, whatever their digits and separators', () => {
    expect(withoutPersonalData('请联系 13812345678、138 1234 5678、0379-63210000', [])).toBe(
      '请联系 ***、***、***'
    )
    expect(withoutPersonalData('电话１３８１２３４５６７８，证号 41030219800101123X。', [])).toBe(
      '电话***，证号 ***。'
    )
  })

  it('keeps document numbers, amounts and dates', () => {
    const text = '洛民〔2026〕18号，2000万元，2026-09-30，编号 410302-U-T2-0001，合同 20260930001'
    expect(withoutPersonalData(text, [])).toBe(text)
  })

  it('tells of a named person only the family name', () => {
    expect(withoutPersonalData('由王建国督办，王建负责', ['王建', '王建国'])).toBe('由王某督办，王某负责')
    expect(withoutPersonalData('王家村', ['王', ''])).toBe('王家村')
  })
})
