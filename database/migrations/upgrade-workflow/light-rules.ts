/**
 * Light rules as published: [code, name, basis, yellow, red, rule text, note, source]. Yellow and red are hundredths of
 * a percentage point of lag (`lag`), percent of actual/planned (`ratio`), or days (`node`). Left out: 天津 2022 colours
 * the growth of investment, 新晃 2015 and 大足 2025 do not publish all their thresholds. Source: domain §2.7.
 */
export const lightRules = [
  [
    'YC2025',
    '银川 2025',
    'lag',
    1000,
    3000,
    '完成序时进度的亮绿灯；低于序时 10—30 个百分点（含）的亮黄灯；低于序时超过 30 个百分点的亮红灯。',
    '原文未规定滞后不足 10 个百分点的情形，本规则按绿灯处理。',
    '银川市 2025 年公开的进度亮灯规则'
  ],
  [
    'WH',
    '武汉',
    'ratio',
    80,
    60,
    '完成进度低于序时进度 80% 的亮黄牌，低于 60% 的亮红牌。',
    '',
    '武汉市公开的进度亮牌规则'
  ],
  [
    'SY2022',
    '三亚 2022',
    'ratio',
    100,
    50,
    '达到序时进度的亮绿灯；低于序时 50% 以内（含）的亮黄灯；低于序时 50% 以上的亮红灯。',
    '',
    '三亚市 2022 年公开的进度亮灯规则'
  ],
  [
    'NODE',
    '节点式',
    'node',
    7,
    1,
    '节点顺利的亮绿灯；7 日内到期未完成的亮黄灯；超期 1 天及以上的亮红灯；项目取最差的未完成节点。',
    '',
    '宜昌等地按节点亮灯的做法'
  ]
] as const
