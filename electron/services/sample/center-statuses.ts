import type { CenterKind } from '@domain/center/vocabulary'
import type { Random } from '@services/regions/random'
import type { CenterPlan } from '@services/sample/center-plan'
import type { SampleStatus } from '@services/sample/centers'

/** How many centres are not running; all others are. */
const notRunning: Readonly<Record<CenterKind, readonly (readonly [SampleStatus, number])[]>> = {
  urban: [
    ['planned', 2],
    ['building', 4],
    ['built', 3],
    ['suspended', 4]
  ],
  rural: [
    ['planned', 6],
    ['building', 12],
    ['built', 8],
    ['suspended', 14]
  ]
}

/** Draws those that are not running among the 社区级 centres that the documents do not name. */
export function drawStatuses(
  plans: readonly CenterPlan[],
  random: Random
): (plan: CenterPlan) => SampleStatus {
  const drawn = new Map<CenterPlan, SampleStatus>()
  const parents = new Set(plans.map((plan) => plan.parent))
  for (const kind of ['urban', 'rural'] as const) {
    const ordinary = random
      .fork(`status/${kind}`)
      .shuffle(
        plans.filter(
          (plan) =>
            plan.kind === kind && plan.tier === 'community' && plan.named === null && !parents.has(plan)
        )
      )
    for (const [status, count] of notRunning[kind]) {
      for (const plan of ordinary.splice(0, count)) drawn.set(plan, status)
    }
  }
  return (plan) => drawn.get(plan) ?? 'open'
}
