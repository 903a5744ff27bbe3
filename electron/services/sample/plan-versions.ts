import { addDays } from '@domain/calendar/day-count'
import type { PlanVersion } from '@database/entities/plan-version'
import type { PlanVersionNode } from '@database/entities/plan-version-node'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { SampleProject } from '@services/sample/projects'

export interface SamplePlans {
  planVersions: NewRow<PlanVersion>[]
  planVersionNodes: NewRow<PlanVersionNode>[]
}

/** The baseline of each project, and a second version of those whose nodes were put off. */
export function samplePlans(projects: readonly SampleProject[], ground: Ground): SamplePlans {
  const plans: SamplePlans = { planVersions: [], planVersionNodes: [] }
  for (const project of projects) {
    addVersion(plans, project, ground, 1)
    if (project.milestones.some(({ baselineDate, planDate }) => baselineDate !== planDate)) {
      addVersion(plans, project, ground, 2)
    }
  }
  return plans
}

function addVersion(
  plans: SamplePlans,
  { row, milestones, random }: SampleProject,
  { newId, today }: Ground,
  version: 1 | 2
): void {
  const id = newId()
  const dates = milestones.map(({ baselineDate, planDate }) => (version === 1 ? baselineDate : planDate))
  const listedOn = row.listedOn ?? today
  // Put off once the money was there: the three nodes up to it kept their dates.
  const putOff = addDays(milestones[2]?.baselineDate ?? listedOn, 1)
  plans.planVersions.push({
    id,
    isSample: true,
    projectId: row.id,
    version,
    effectiveFrom: version === 1 ? listedOn : putOff < today ? putOff : today,
    planStart: dates[4] ?? null,
    planFinish: dates[6] ?? null,
    planAccept: dates[8] ?? null,
    reason: version === 1 ? '' : `${sampleMark}：${random.fork('put-off').pick(reasons)}`,
    docNo: ''
  })
  for (const [index, node] of milestones.entries()) {
    plans.planVersionNodes.push({
      id: newId(),
      isSample: true,
      planVersionId: id,
      milestoneId: node.id,
      seq: node.seq,
      name: node.name,
      weight: node.weight,
      planDate: dates[index] ?? node.planDate
    })
  }
}

const reasons = ['招采流标，重新组织', '居民意见调整方案', '汛期停工顺延', '场地腾退晚于预期']
