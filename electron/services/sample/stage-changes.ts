import { addDays, daysBetween } from '@domain/calendar/day-count'
import { isWorkStage, type WorkStage } from '@domain/project/stage-moves'
import type { ProjectStage } from '@domain/project/vocabulary'
import type { ProjectStageChange } from '@database/entities/project-stage-change'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { SampleProject } from '@services/sample/projects'

/** How each project came to its stage, dated by its nodes. */
export function stageChangeRows(
  projects: readonly SampleProject[],
  ground: Ground
): NewRow<ProjectStageChange>[] {
  return projects.flatMap((project) => changesOf(project, ground))
}

function changesOf({ row, milestones, random }: SampleProject, { newId, today }: Ground) {
  const change = (
    fromStage: ProjectStage | null,
    toStage: ProjectStage,
    changedOn: string,
    reason: string,
    evidence: string
  ): NewRow<ProjectStageChange> => ({
    id: newId(),
    isSample: true,
    projectId: row.id,
    changedOn,
    fromStage,
    toStage,
    reason,
    evidence
  })
  const done = (node: number): string | null => milestones[node - 1]?.actualDate ?? null
  const reached = stagesDated.map(({ stage, node }) => ({ stage, on: done(node) }))
  const checks = isWorkStage(row.stage) ? checkStages.slice(0, checkStages.indexOf(row.stage) + 1) : []
  const ready = done(8)
  const end = done(9) ?? today
  // Between 运营主体到位 and 销号 the three checks share the days.
  const checked = (row.stage === 'closed' ? checkStages : checks).map((stage, index, all) => ({
    stage,
    on:
      ready === null
        ? null
        : addDays(ready, Math.floor((daysBetween(ready, end) * (index + 1)) / (all.length + 1)))
  }))
  const rows = [change(null, 'listed', row.listedOn ?? today, `${sampleMark}：列入年度任务`, '')]
  let stage: WorkStage = 'listed'
  for (const { stage: next, on } of [...reached.slice(0, -1), ...checked, ...reached.slice(-1)]) {
    if (on === null) continue
    rows.push(change(stage, next, on, '', `${sampleMark}：${proofs[next] ?? ''}`))
    stage = next
  }
  if (row.stage === 'suspended') {
    const last = rows.at(-1)?.changedOn ?? today
    const on = addDays(last, Math.min(random.fork('suspended').int(5, 40), daysBetween(last, today)))
    rows.push(change(stage, 'suspended', on, `${sampleMark}：场地权属有争议，待协调后恢复`, ''))
  }
  return rows
}

/** The node whose day brings a project into the stage. */
const stagesDated: readonly { stage: WorkStage; node: number }[] = [
  { stage: 'scheme', node: 1 },
  { stage: 'approval', node: 2 },
  { stage: 'procurement', node: 3 },
  { stage: 'construction', node: 5 },
  { stage: 'completed', node: 7 },
  { stage: 'operation', node: 8 },
  { stage: 'closed', node: 9 }
]

const checkStages: readonly WorkStage[] = ['self_check', 'county_check', 'city_check']

const proofs: Partial<Record<WorkStage, string>> = {
  scheme: '需求调研报告',
  approval: '方案论证会议纪要',
  procurement: '资金下达文件',
  construction: '合同与开工照片',
  completed: '完工验收单',
  operation: '运营协议',
  self_check: '自验记录',
  county_check: '县区初验意见',
  city_check: '市级复验意见',
  closed: '销号确认单'
}
