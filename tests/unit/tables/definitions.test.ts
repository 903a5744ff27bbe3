import { describe, expect, it } from 'vitest'
import { countySummary } from '@documents/tables/definitions/county-summary'
import { evaluationSheet } from '@documents/tables/definitions/evaluation-sheet'
import { functionCoverage } from '@documents/tables/definitions/function-coverage'
import { fundLedger } from '@documents/tables/definitions/fund-ledger'
import { issueLedger } from '@documents/tables/definitions/issue-ledger'
import { monthlyReport } from '@documents/tables/definitions/monthly-report'
import { projectTasks } from '@documents/tables/definitions/project-tasks'
import { scoreSheet } from '@documents/tables/definitions/score-sheet'
import { staffGap, staffLedger } from '@documents/tables/definitions/staff-ledger'
import { sampleIndicators } from '@domain/evaluation/sample-indicators'
import type { TableDefinition } from '@documents/tables/table-column'
import { flatHeads, headRows } from '@documents/tables/table-head'

/** The design's text, domain §3.3. */
const law: [string, TableDefinition, string][] = [
  [
    'T2',
    projectTasks,
    '序号 | 项目编号 | 县区 | 街道(乡镇) | 中心名称 | 类别 | 层级 | 项目名称 | 升级类别 | 建设内容 | 总投资(万元) | 其中:中央 | 省 | 市 | 县区 | 社会 | 其他 | 计划开工 | 计划完工 | 计划验收 | 市级包联领导 | 市直部门 | 县区责任领导 | 街道责任人 | 社区(村)责任人 | 当前阶段 | 形象进度% | 亮灯 | 销号日期 | 备注'
  ],
  [
    'T3',
    monthlyReport,
    '序号 | 项目编号 | 中心名称 | 年度目标 | 本月计划进度% | 累计实际进度% | 序时进度% | 偏差(百分点) | 亮灯 | 本月完成工作 | 累计完成投资(万元) | 资金支付(万元) | 存在问题 | 需协调事项 | 下步计划(含时限) | 责任人'
  ],
  [
    'T4',
    countySummary,
    '序号 | 县区 | 类别 | 年度任务数 | 入库数 | 累计开工数 | 开工率% | 累计完工数 | 完工率% | 累计验收数 | 完成率% | 序时进度% | 偏差 | 计划投资(万元) | 累计完成投资 | 投资完成率% | 绿 | 黄 | 红 | 排名 | 较上月+'
  ],
  [
    'T5',
    fundLedger,
    '项目编号 | 中心 | 资金来源 | 文号 | 计划 | 到位日期 | 到位金额 | 支付日期 | 支付金额 | 收款单位 | 用途 | 到位率 | 执行率 | 结余 | 凭证号'
  ],
  [
    'T6',
    issueLedger,
    '序号 | 问题编号 | 发现方式 | 发现日期 | 中心/项目 | 问题描述 | 类别 | 整改措施 | 责任单位 | 责任人 | 整改时限 | 进展 | 是否销号 | 销号日期 | 验证人 | 佐证 | 超期天数'
  ],
  [
    'T8 人员配备台账',
    staffLedger,
    '中心 | 姓名 | 岗位 | 身份 | 专/兼 | 折算(FTE) | 证书 | 到岗日期 | 电话(脱敏)'
  ],
  ['T8 缺口表', staffGap, '单位 | 服务人口 | 标准 | 应配 | 在岗 | 缺口 | 配备率% | 持证率%'],
  ['T12', scoreSheet, '验收条款 | 分值 | 评分标准 | 得分 | 扣分原因 | 佐证'],
  ['T13', evaluationSheet, '维度 | 指标 | 分值 | 数据来源 | 实际值 | 得分 | 说明']
]

describe('the columns of the tables', () => {
  it.each(law)('%s are exactly those of the design, in its order', (_, definition, heads) => {
    expect(flatHeads(definition).join(' | ')).toBe(heads)
  })

  it('T7 counts F01 to F09, each with its share', () => {
    const heads = flatHeads(functionCoverage)
    expect(heads.slice(0, 3)).toEqual(['县区', '类别', '运营中心数'])
    const pairs = heads.slice(3, 21)
    expect(
      pairs.filter((_, index) => index % 2 === 0).map((head) => head.replace(/^(F\d\d) .*:/u, '$1 '))
    ).toEqual(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09'].map((code) => `${code} 数`))
    expect(pairs.filter((_, index) => index % 2 === 1)).toEqual(Array.from({ length: 9 }, () => '覆盖率'))
    expect(heads.slice(21)).toEqual([
      '五项全覆盖数',
      '五项全覆盖率',
      '日间照料较2021年(百分点)',
      '托幼较2021年(百分点)'
    ])
  })

  it('no key comes twice, and every total asks for columns that are there', () => {
    for (const [, definition] of law) {
      const keys = definition.columns.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toContain(definition.labelKey)
    }
  })

  it('equal upper lines are one cell, a single head reaches down', () => {
    const [top, bottom] = headRows(projectTasks)
    expect(top?.find(({ text }) => text === '其中')).toEqual({
      text: '其中',
      column: 11,
      columns: 6,
      rows: 1
    })
    expect(top?.find(({ text }) => text === '总投资(万元)')).toMatchObject({
      column: 10,
      columns: 1,
      rows: 2
    })
    expect(bottom?.map(({ text, column }) => `${column} ${text}`)).toEqual([
      '11 中央',
      '12 省',
      '13 市',
      '14 县区',
      '15 社会',
      '16 其他'
    ])
    expect(headRows(issueLedger)).toHaveLength(1)
  })

  it('the sample sheet of T13 has 23 indicators of 100 points in five dimensions', () => {
    expect(sampleIndicators).toHaveLength(23)
    const points = new Map<string, number>()
    for (const { dimension, fullScore } of sampleIndicators) {
      points.set(dimension, (points.get(dimension) ?? 0) + fullScore)
    }
    expect([...points.values()]).toEqual([20, 25, 30, 10, 15])
  })
})
