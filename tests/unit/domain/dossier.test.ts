import { dossierCompleteness, isArchived } from '@domain/dossier/completeness'
import type { DossierFacts } from '@domain/dossier/dossier-facts'
import { progressCurve } from '@domain/dossier/progress-curve'
import { requiredPapers } from '@domain/dossier/required-papers'
import { dossierSections } from '@domain/dossier/sections'
import { codesOf } from '@domain/vocabulary-lookup'
import { describe, expect, it } from 'vitest'

const nothing: DossierFacts = {
  center: {
    address: '',
    areaOffice: null,
    areaService: null,
    servedPop: null,
    lngE6: null,
    latE6: null,
    runningFunctions: 0,
    operatorOrgId: null,
    operationModes: []
  },
  project: { goalText: '', responsibilities: [] },
  milestones: [],
  stageSteps: [],
  baseline: null,
  items: [],
  sources: [],
  payments: [],
  reports: { due: 2, reviewed: 1 },
  inspections: 0,
  openIssues: 1,
  staff: 0,
  photos: { before: 0, during: 0, after: 0 },
  papers: [],
  acceptances: []
}

const clause = {
  clause: '功能',
  fullScoreTenths: 1000,
  scoreTenths: 900,
  deductionReason: '',
  veto: false,
  vetoed: false
}
const whole: DossierFacts = {
  center: {
    address: '凯旋东路 1 号',
    areaOffice: 0,
    areaService: 30_000,
    servedPop: 3_200,
    lngE6: 112_450_000,
    latE6: 34_660_000,
    runningFunctions: 6,
    operatorOrgId: 'operator',
    operationModes: ['public']
  },
  project: {
    goalText: '补齐一老一小',
    responsibilities: [
      { role: 'county_leader', personName: '甲' },
      { role: 'town_person', personName: '乙' },
      { role: 'village_person', personName: '丙' }
    ]
  },
  milestones: [{ name: '需求调研', planDate: '2026-02-01', actualDate: '2026-02-01', evidence: '问卷' }],
  stageSteps: [
    { toStage: 'approval', evidence: '纪要' },
    { toStage: 'construction', evidence: '合同' },
    { toStage: 'operation', evidence: '协议' }
  ],
  baseline: {
    areaOffice: 10_000,
    areaService: 20_000,
    areaShared: null,
    areaOutdoor: null,
    functionCodes: [],
    staffFteTenths: 20,
    monthlyVisits: 0,
    satisfactionHundredths: 9_000
  },
  items: [{ item: '托幼室', beforeValue: '无', afterValue: '60 ㎡' }],
  sources: [{ planned: 1 }],
  payments: [{ voucherNo: '记-1' }],
  reports: { due: 2, reviewed: 2 },
  inspections: 1,
  openIssues: 0,
  staff: 3,
  photos: { before: 1, during: 1, after: 1 },
  papers: ['revenue_plan', 'emergency_list', 'visit_statistics'],
  acceptances: (['self', 'county', 'city'] as const).map((level) => ({
    level,
    heldOn: '2026-09-01',
    conclusion: 'passed',
    items: [clause]
  }))
}

const missingOf = (facts: DossierFacts): string[] =>
  dossierCompleteness(facts).missing.map(({ label }) => label)
/** There are no fields for these: they are attached. */
const attached = [
  '升级前照片',
  '收益分配方案',
  '平急转换清单',
  '升级后服务人次和满意度',
  '升级中、升级后照片'
]

describe('the completeness of a dossier', () => {
  it('lacks everything while nothing is entered, and says what to do with each', () => {
    const { have, required, missing } = dossierCompleteness(nothing)
    expect([have, required]).toEqual([0, requiredPapers.length])
    expect(missing.every(({ advice }) => advice.trim().length > 3)).toBe(true)
    expect(missing.find(({ label }) => label === '中心基本信息')?.advice).toBe(
      '补填地址、办公、服务面积、服务人口'
    )
    expect(missing.find(({ label }) => label === '责任人')?.advice).toBe(
      '补填县区责任领导、街道（乡镇）责任人、社区（村）责任人'
    )
    expect(missing.find(({ label }) => label === '进度月报')?.advice).toBe('1 个月的月报没有审核通过')
  })

  it('with all that can be entered and attached lacks nothing', () => {
    const { have, required } = dossierCompleteness(whole)
    expect(missingOf(whole)).toEqual([])
    expect(have).toBe(required)
  })

  it('with all that can be entered and no file lacks what is attached, and says as what', () => {
    const { missing } = dossierCompleteness({ ...whole, photos: nothing.photos, papers: [] })
    expect(missing.map(({ label }) => label)).toEqual(attached)
    expect(missing.every(({ place }) => place === 'attachments')).toBe(true)
    expect(missing.map(({ advice }) => advice)).toEqual([
      '添加升级前照片',
      '添加材料，种类选“收益分配方案”',
      '添加材料，种类选“平急转换清单”',
      '添加材料，种类选“升级后客流和满意度”',
      '添加升级中照片、升级后照片（与升级前同一角度）'
    ])
  })

  it('takes an attached paper for what was not typed', () => {
    const untyped = { ...whole, stageSteps: [], milestones: [] }
    const papers = ['survey', 'minutes', 'contract', 'operation_contract'] as const
    const without = missingOf(untyped)
    const withPapers = missingOf({ ...untyped, papers: [...whole.papers, ...papers] })
    expect(without.filter((label) => !withPapers.includes(label))).toEqual([
      '需求调研',
      '方案论证会议纪要',
      '施工合同',
      '运营合同'
    ])
  })

  it('names its parts in the order of the design', () => {
    const order = codesOf(dossierSections)
    const places = requiredPapers.map(({ section }) => order.indexOf(section))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    // Each of the thirteen parts has at least one paper.
    expect(new Set(places).size).toBe(13)
  })

  it.each<[string, Partial<DossierFacts>, string, string]>([
    [
      'an item without after',
      { items: [{ item: 'a', beforeValue: '无', afterValue: '' }] },
      '建设内容及前后对比',
      '1 项建设内容没有填升级前、升级后'
    ],
    [
      'a payment without voucher',
      { payments: [{ voucherNo: '1' }, { voucherNo: '' }] },
      '支付凭证',
      '1 笔支付没有凭证号'
    ],
    [
      'a node done without evidence',
      {
        milestones: [
          ...whole.milestones,
          { name: '方案确定', planDate: null, actualDate: '2026-03-01', evidence: '' }
        ]
      },
      '节点完成和佐证',
      '1 个完成的节点没有佐证'
    ],
    ['an open issue', { openIssues: 3 }, '问题销号', '3 个问题没有销号'],
    [
      'a source without plan',
      { sources: [{ planned: 1 }, { planned: null }] },
      '资金来源和计划',
      '填写资金来源和计划金额'
    ],
    [
      'an acceptance that did not pass',
      {
        acceptances: whole.acceptances.map((one) =>
          one.level === 'city' ? { ...one, conclusion: 'rectify' } : one
        )
      },
      '市级复验意见和评分',
      '市级复验通过后登记意见和评分'
    ],
    [
      'an unscored clause',
      {
        acceptances: whole.acceptances.map((one) =>
          one.level === 'self' ? { ...one, items: [{ ...clause, scoreTenths: null }] } : one
        )
      },
      '自验意见和评分',
      '补填自验的评分'
    ],
    [
      'a baseline without visits',
      { baseline: whole.baseline && { ...whole.baseline, monthlyVisits: null } },
      '升级前服务人次和满意度',
      '在升级前现状里补填月服务人次、满意度'
    ]
  ])('%s', (_, changes, label, advice) => {
    const { missing } = dossierCompleteness({ ...whole, ...changes })
    expect(missing).toMatchObject([{ label, advice }])
  })

  it('takes the paper of a change of stage for a survey, and a node’s for the minutes', () => {
    const byNode = { ...whole, stageSteps: whole.stageSteps.filter(({ toStage }) => toStage !== 'approval') }
    expect(missingOf(byNode)).toContain('方案论证会议纪要')
    const node = { name: '方案确定', planDate: null, actualDate: '2026-03-01', evidence: '会议纪要' }
    expect(missingOf({ ...byNode, milestones: [...whole.milestones, node] })).toEqual([])
    const byStage = { ...whole, milestones: [{ ...node, name: '验收' }] }
    expect(missingOf(byStage)).toContain('需求调研')
    const steps = [...whole.stageSteps, { toStage: 'scheme' as const, evidence: '调研报告' }]
    expect(missingOf({ ...byStage, stageSteps: steps })).toEqual([])
  })

  it('is archived with 销号 alone', () => {
    expect([isArchived('closed'), isArchived('city_check'), isArchived('moved_out')]).toEqual([
      true,
      false,
      false
    ])
  })
})

describe('the S-curve of one project', () => {
  // 30 % planned for February, done in March; 70 % planned for May, open.
  const nodes = [
    { weight: 30, planDate: '2026-02-10', actualDate: '2026-03-05' },
    { weight: 70, planDate: '2026-05-31', actualDate: null }
  ]

  it('starts a month before the first date; months to come have no actual', () => {
    expect(progressCurve(nodes, '2026-03-31')).toEqual([
      { period: '2026-01', planned: 0, actual: 0 },
      { period: '2026-02', planned: 30, actual: 0 },
      { period: '2026-03', planned: 30, actual: 30 },
      { period: '2026-04', planned: 30, actual: null },
      { period: '2026-05', planned: 100, actual: null }
    ])
  })

  it('counts the running month by the cut-off, and goes on to it after the plan is over', () => {
    expect(progressCurve(nodes, '2026-03-04').at(2)).toEqual({ period: '2026-03', planned: 30, actual: 0 })
    expect(progressCurve(nodes, '2026-06-01').at(-1)).toEqual({ period: '2026-06', planned: 100, actual: 30 })
  })

  it('is empty without a date', () => {
    expect(progressCurve([{ weight: 100, planDate: null, actualDate: null }], '2026-06-01')).toEqual([])
  })
})
