import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'
import { lightColors, type LightColor } from '@domain/light/light-color'
import { arrivalRate } from '@domain/money/fund-ratios'
import { formatWan } from '@domain/money/format-money'
import { isFinished, isStarted } from '@domain/progress/counting'
import { isAcceptedOn } from '@domain/progress/listing'
import type { Figure } from '@contract/figure'
import type { MeetingBundle, MeetingProject } from '@contract/meeting'
import type { DrillSums } from '@renderer/features/meeting/drill/drill-rows'

/** A count made from the projects of the meeting, with its rule. */
export function countOf(value: number | null, formula: string, cutoff: string): Figure {
  return {
    value,
    text: formatCount(value),
    formula,
    inputs: [
      { label: '截止日', text: cutoff },
      { label: '个数', text: formatCount(value) }
    ],
    records: null
  }
}

type Standing = 'listed' | 'started' | 'not_started' | 'finished' | 'accepted' | 'running'

/** Whether a project on the list stands in a figure; the same predicates as in the figures themselves. */
export function isIn(project: MeetingProject, standing: string, cutoff: string): boolean | null {
  const tests: Readonly<Record<Standing, () => boolean>> = {
    listed: () => true,
    started: () => isStarted(project, cutoff),
    not_started: () => !isStarted(project, cutoff),
    finished: () => isFinished(project, cutoff),
    accepted: () => isAcceptedOn(project, cutoff),
    running: () => !isAcceptedOn(project, cutoff) && project.stage !== 'suspended'
  }
  const known = (name: string): name is Standing => Object.hasOwn(tests, name)
  return known(standing) ? tests[standing]() : null
}

/** The projects that a figure of 统计分析 counts; null where it counts something else. */
export function projectsBehind(
  { records }: Figure,
  { projects, scope }: Pick<MeetingBundle, 'projects' | 'scope'>
): MeetingProject[] | null {
  if (records?.route !== '/projects') return null
  const { standing = 'listed', kind, unitId, lights } = records.query
  const found = projects.filter(
    (project) =>
      (kind === undefined || project.kind === kind) &&
      (unitId === undefined || unitId === scope.unitId || project.unitId === unitId) &&
      (lights === undefined || project.light?.color === lights)
  )
  const told = found.map((project) => isIn(project, standing, scope.cutoff))
  return told.includes(null) ? null : found.filter((_, index) => told[index] === true)
}

/** A column of the tables by which a meeting drills down. */
export interface DrillColumn {
  key: string
  title: string
  unit: string
  figure: (sums: DrillSums, cutoff: string) => Figure
  /** Which of a level's projects the figure counts; null where it counts something else. */
  counts: ((project: MeetingProject, cutoff: string) => boolean) | null
}

const standingColumn = (key: keyof DrillSums['counts'], title: string, formula: string): DrillColumn => ({
  key,
  title,
  unit: '个',
  figure: ({ counts }, cutoff) => countOf(counts[key], formula, cutoff),
  counts: (project, cutoff) => isIn(project, key, cutoff) === true
})

const lightColumn = (color: LightColor): DrillColumn => ({
  key: color,
  title: lightColors[color],
  unit: '个',
  figure: ({ lights }, cutoff) =>
    countOf(lights[color], `截止日在库、亮“${lightColors[color]}”的项目数`, cutoff),
  counts: ({ light }) => light?.color === color
})

/** What a meeting counts at every level; the parts add up to the whole, the rate is a ratio of sums. */
export const drillColumns: readonly DrillColumn[] = [
  standingColumn('listed', '入库', '计入任务且未调整出库的项目数'),
  standingColumn('started', '开工', '实际开工日期不晚于截止日的项目数'),
  standingColumn('finished', '完工', '实际完工日期不晚于截止日的项目数'),
  standingColumn('accepted', '销号', '验收销号日期不晚于截止日的项目数'),
  lightColumn('red'),
  lightColumn('yellow'),
  lightColumn('green'),
  lightColumn('unreported'),
  { key: 'arrival', title: '到位率', unit: '', figure: arrivalFigure, counts: null },
  {
    key: 'open',
    title: '运营中心',
    unit: '个',
    figure: ({ open }, cutoff) => countOf(open, '状态为“运营中”的中心数', cutoff),
    counts: null
  },
  { key: 'gap', title: '缺口', unit: '人', figure: gapFigure, counts: null }
]

function arrivalFigure({ plannedFen, arrivedFen }: DrillSums, cutoff: string): Figure {
  const { value } = arrivalRate({ planned: plannedFen, arrived: arrivedFen })
  return {
    value,
    text: formatPercent(value, 1),
    formula: '资金到位率 = 到位 ÷ 计划，只计入库项目',
    inputs: [
      { label: '截止日', text: cutoff },
      { label: '计划（万元）', text: formatWan(plannedFen) },
      { label: '到位（万元）', text: formatWan(arrivedFen) }
    ],
    records: null
  }
}

function gapFigure({ gapTenths }: DrillSums, cutoff: string): Figure {
  return {
    value: gapTenths === null ? null : gapTenths / 10,
    text: formatTenths(gapTenths),
    formula: '缺口 = 各运营中心 max（0，应配 − 在岗）之和；超配不抵缺口',
    inputs: [{ label: '截止日', text: cutoff }],
    records: null
  }
}
