import type { LightRule } from '@domain/light/light-rule'

/**
 * Rules that cities published, as a first choice. Left out: 天津 2022 colours the growth of investment, 新晃 2015 and
 * 大足 2025 do not publish all their thresholds. Source: domain §2.7.
 */
export const lightRulePresets: readonly LightRule[] = [
  {
    code: 'YC2025',
    name: '银川 2025',
    basis: 'lag',
    yellowAt: 1000,
    redAt: 3000,
    text: '完成序时进度的亮绿灯；低于序时 10—30 个百分点（含）的亮黄灯；低于序时超过 30 个百分点的亮红灯。',
    note: '原文未规定滞后不足 10 个百分点的情形，本规则按绿灯处理。',
    source: '银川市 2025 年公开的进度亮灯规则',
    version: 1,
    groupRule: 'any_red'
  },
  {
    code: 'WH',
    name: '武汉',
    basis: 'ratio',
    yellowAt: 80,
    redAt: 60,
    text: '完成进度低于序时进度 80% 的亮黄牌，低于 60% 的亮红牌。',
    note: '',
    source: '武汉市公开的进度亮牌规则',
    version: 1,
    groupRule: 'any_red'
  },
  {
    code: 'SY2022',
    name: '三亚 2022',
    basis: 'ratio',
    yellowAt: 100,
    redAt: 50,
    text: '达到序时进度的亮绿灯；低于序时 50% 以内（含）的亮黄灯；低于序时 50% 以上的亮红灯。',
    note: '',
    source: '三亚市 2022 年公开的进度亮灯规则',
    version: 1,
    groupRule: 'any_red'
  },
  {
    code: 'NODE',
    name: '节点式',
    basis: 'node',
    yellowAt: 7,
    redAt: 1,
    text: '节点顺利的亮绿灯；7 日内到期未完成的亮黄灯；超期 1 天及以上的亮红灯；项目取最差的未完成节点。',
    note: '',
    source: '宜昌等地按节点亮灯的做法',
    version: 1,
    groupRule: 'any_red'
  }
]
