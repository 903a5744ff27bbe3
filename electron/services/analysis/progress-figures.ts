import { daysInYear } from '@domain/calendar/day-count'
import { formatPercent } from '@domain/figure/format-figure'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ProjectStanding } from '@domain/project/standing'
import type { UnitRow } from '@domain/progress/unit-table'
import type { Figure } from '@contract/figure'
import { countFigure, inputs, pointsFigure, rateFigure, recordsAt } from '@services/analysis/figure-of'

/** What the figures of one row say besides the numbers: whose projects, as of when. */
export interface FigureGround {
  kind: CenterKind
  /** Null: all units of the scope. */
  unitId: string | null
  year: number
  cutoff: string
  timeProgress: number
}

export interface ProgressFigures {
  target: Figure
  listed: Figure
  started: Figure
  startRate: Figure
  finished: Figure
  finishRate: Figure
  accepted: Figure
  rate: Figure
  cappedRate: Figure
  deviation: Figure
  behind: Figure
}

/** Every number of one row with its rule, what went in, and the projects behind it. Source: domain §2.1, §2.2. */
export function progressFigures(row: UnitRow, ground: FigureGround): ProgressFigures {
  const { counts, target } = row
  const { cutoff, timeProgress } = ground
  const list = (standing: ProjectStanding): NonNullable<Figure['records']> =>
    recordsAt('/projects', { standing, kind: ground.kind, unitId: ground.unitId })
  const due = formatPercent(timeProgress)
  const counted = (value: number, formula: string, standing: ProjectStanding): Figure =>
    countFigure(value, {
      formula,
      inputs: inputs({ 截止日: cutoff, 项目数: value }),
      records: list(standing)
    })
  const share = (value: number | null, name: string, part: number, standing: ProjectStanding): Figure =>
    rateFigure(value, {
      formula: `${name} ÷ 年度任务数；任务数为 0 或未下达时不计算`,
      inputs: inputs({ [name]: part, 年度任务数: target, 截止日: cutoff }),
      records: list(standing)
    })
  return {
    target: countFigure(target, {
      formula: '截止日有效的年度目标；小计与合计为各责任单位之和',
      inputs: inputs({ 年度任务数: target, 截止日: cutoff }),
      records: null
    }),
    listed: counted(counts.listed, '计入任务且未调整出库的项目数', 'listed'),
    started: counted(counts.started, '实际开工日期不晚于截止日的计入任务项目数', 'started'),
    startRate: share(row.startRate, '累计开工数', counts.started, 'started'),
    finished: counted(counts.finished, '实际完工日期不晚于截止日的计入任务项目数', 'finished'),
    finishRate: share(row.finishRate, '累计完工数', counts.finished, 'finished'),
    accepted: counted(counts.accepted, '验收销号日期不晚于截止日的计入任务项目数', 'accepted'),
    rate: share(row.rate, '累计销号数', counts.accepted, 'accepted'),
    cappedRate: rateFigure(row.cappedRate, {
      formula: '剔除超额完成率 = 各单位销号数与任务数取小的一个、相加后 ÷ 任务数之和',
      inputs: inputs({ 累计销号数: counts.accepted, 年度任务数: target }),
      records: list('accepted')
    }),
    deviation: pointsFigure(row.deviation, {
      formula: '偏差 = 完成率 − 序时进度，单位为百分点',
      inputs: inputs({ 完成率: formatPercent(row.rate), 序时进度: due }),
      records: list('running')
    }),
    behind: countFigure(row.behind, {
      formula: '滞后个数 = 年度任务数 × 序时进度（进一取整）− 累计销号数，不小于 0',
      inputs: inputs({ 年度任务数: target, 序时进度: due, 累计销号数: counts.accepted }),
      records: list('running')
    })
  }
}

/** 序时进度 by day, the same for every unit. Source: domain §2.2. */
export function timeProgressFigure({
  year,
  cutoff,
  timeProgress
}: Pick<FigureGround, 'year' | 'cutoff' | 'timeProgress'>): Figure {
  return rateFigure(timeProgress, {
    formula: '序时进度 = 截止日为全年第几天 ÷ 全年天数（按日计算）',
    inputs: inputs({
      截止日: cutoff,
      第几天: Math.round(timeProgress * daysInYear(year)),
      全年天数: daysInYear(year),
      序时进度: formatPercent(timeProgress)
    }),
    records: null
  })
}
