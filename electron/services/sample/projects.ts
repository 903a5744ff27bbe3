import { startOfYear } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import { standardMilestones } from '@domain/project/milestone-template'
import { progressPercent } from '@domain/project/progress-percent'
import { projectCategories, type ProjectCategory } from '@domain/project/vocabulary'
import type { Milestone } from '@database/entities/milestone'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import type { NewRow } from '@services/regions/new-row'
import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import { scheduleOf, stageOf, type Schedule } from '@services/sample/project-schedule'
import type { UnitTarget } from '@services/sample/targets'
import { searchTextOf } from '@services/search-text'

export interface SampleProject {
  row: NewRow<UpgradeProject>
  milestones: NewRow<Milestone>[]
  center: SampleCenter
  random: Random
}

/** As many counting projects as each unit owes, on its running centres, planned over the whole year. */
export function projectRows(
  targets: readonly UnitTarget[],
  centers: readonly SampleCenter[],
  ground: Ground
): SampleProject[] {
  return (['urban', 'rural'] as const).flatMap((kind) => {
    const chosen = targets
      .filter((target) => target.kind === kind)
      .flatMap((target) => chooseCenters(target, centers, ground.random))
    const turns = ground.random.fork(`turns/${kind}`).shuffle([...chosen.keys()])
    return chosen.map((center, index) =>
      projectOf(center, index + 1, ((turns[index] ?? 0) + 0.5) / chosen.length, ground)
    )
  })
}

function chooseCenters(
  { unitId, kind, count }: UnitTarget,
  centers: readonly SampleCenter[],
  random: Random
): SampleCenter[] {
  const running = centers.filter(
    ({ row }) => row.unitId === unitId && row.kind === kind && row.status === 'open' && row.tier !== 'block'
  )
  return random.fork(`projects/${kind}/${unitId}`).sample(running, count)
}

function projectOf(center: SampleCenter, serial: number, turn: number, ground: Ground): SampleProject {
  const { row: centerRow, plan } = center
  const { today, newId } = ground
  const year = Number(today.slice(0, 4))
  const projectNo = `${year}-${plan.kind === 'urban' ? 'U' : 'R'}-${String(serial).padStart(3, '0')}`
  const random = ground.random.fork(`project/${projectNo}`)
  const pace = ground.random.fork(`pace/${centerRow.unitId}`).int(5, 20) / 10
  const schedule = scheduleOf(plan.kind, turn, pace, today, random)
  const category = random.pick(categories[plan.kind])
  const id = newId()
  const milestones = milestoneRows(id, schedule, newId)
  const node = (seq: number) => schedule.nodes[seq - 1]
  const name = `${centerRow.name}${projectCategories[category]}项目`
  return {
    center,
    random,
    milestones,
    row: {
      id,
      isSample: true,
      projectNo,
      centerId: centerRow.id,
      year,
      kind: plan.kind,
      unitId: centerRow.unitId,
      name,
      category,
      goalText: goals[category],
      planStart: node(5)?.plan ?? null,
      planFinish: node(7)?.plan ?? null,
      planAccept: node(9)?.plan ?? null,
      actualStart: node(5)?.actual ?? null,
      actualFinish: node(7)?.actual ?? null,
      acceptedOn: node(9)?.actual ?? null,
      listedOn: startOfYear(year),
      movedOutOn: null,
      stage: stageOf(schedule, today),
      budgetTotal: budgetOf(plan.kind, random),
      countsTowardTarget: true,
      weight: 1,
      progressPercent: progressPercent(milestones, today),
      remark: sampleMark,
      searchText: searchTextOf([name, projectNo, centerRow.name, centerRow.code])
    }
  }
}

function milestoneRows(projectId: string, schedule: Schedule, newId: () => string): NewRow<Milestone>[] {
  return standardMilestones.flatMap((item, index) => {
    const dates = schedule.nodes[index]
    if (!dates) return []
    return [
      {
        id: newId(),
        isSample: true,
        projectId,
        seq: index + 1,
        name: item.name,
        weight: item.weight,
        mandatory: item.mandatory,
        operatorNode: item.operatorNode,
        baselineDate: dates.baseline,
        planDate: dates.plan,
        forecastDate: dates.forecast,
        actualDate: dates.actual,
        evidence: dates.actual === null ? '' : `${sampleMark}：${proofs[index] ?? item.name}`
      }
    ]
  })
}

/** Fen, in steps of half a 万元. */
function budgetOf(kind: CenterKind, random: Random): number {
  const halves = kind === 'urban' ? random.int(120, 900) : random.int(24, 240)
  return halves * 5_000 * 100
}

const categories: Readonly<Record<CenterKind, readonly ProjectCategory[]>> = {
  urban: ['function', 'function', 'space', 'operation', 'comprehensive'],
  rural: ['improve', 'improve', 'enhance', 'enhance', 'sustain']
}

const goals: Readonly<Record<ProjectCategory, string>> = {
  improve: '补齐日间照料、托幼等功能，完善设施设备和标识。',
  enhance: '提高场地利用率和服务质量，引入专业运营主体。',
  sustain: '培育可持续的运营模式，以经营性收入补贴公益性支出。',
  function: '新增一老一小服务功能，五项公共服务常态开展。',
  space: '压缩办公面积，扩大服务面积，改造低效空间。',
  operation: '由自主运营转为委托运营，建立收益分配机制。',
  comprehensive: '空间、功能、运营整体提升，争创星级中心。'
}

const proofs = [
  '入户问卷与座谈记录',
  '方案评审会议纪要',
  '资金下达文件',
  '合同扫描件',
  '进场照片',
  '主体完工照片',
  '设备清单与标识照片',
  '运营协议',
  '验收表'
]
