import type { EntityManager } from 'typeorm'
import type { ReportPeriod } from '@database/entities/report-period'
import type { Snapshot } from '@database/entities/snapshot'
import { ruleOf } from '@database/repositories/light-rules'
import type { NewValues } from '@database/row-values'
import { analysisGround } from '@services/analysis/completion-ground'
import { completionOf } from '@services/analysis/kinds'
import { projectLights } from '@services/light/project-lights'
import { lightRuleInForce } from '@services/light/rule-in-force'
import type { BulletinContent } from '@services/snapshot/bulletin-content'
import { packed } from '@services/snapshot/canonical-content'
import { presentShape } from '@services/snapshot/content-shape'
import { snapshotState } from '@services/snapshot/snapshot-state'

/** Every figure of a period as it stands at the locking, with the rule and the target versions that made it. */
export async function takeSnapshot(
  manager: EntityManager,
  { id, period, cutoff }: Pick<ReportPeriod, 'id' | 'period' | 'cutoff'>
): Promise<NewValues<Snapshot>> {
  const year = Number(period.slice(0, 4))
  const ruleRow = await lightRuleInForce(manager)
  const lights = await projectLights(manager, { year, unitIds: null, kind: null }, cutoff)
  const ground = await analysisGround(manager, { year, cutoff })
  const [, ...units] = ground.units
  const answers: BulletinContent['answers'] = []
  for (const unitId of [null, ...units.map((unit) => unit.id)]) {
    const scope = { year, cutoff, unitId, kind: null }
    answers.push({ unitId, kinds: await completionOf(manager, ground, scope) })
  }
  const content: BulletinContent = {
    shape: presentShape,
    rule: ruleOf(ruleRow),
    answers,
    lights: [...lights].map(([projectId, light]) => ({ projectId, ...light })),
    state: structuredState(await snapshotState(manager, year, cutoff))
  }
  return {
    periodId: id,
    cutoff,
    ...packed(content),
    lightRuleId: ruleRow.id,
    lightRuleVersion: ruleRow.version
  }
}

function structuredState(state: Awaited<ReturnType<typeof snapshotState>>): BulletinContent['state'] {
  return { cutoff: state.cutoff, projects: [...state.projects], targets: [...state.targets] }
}
