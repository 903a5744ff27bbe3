import type { EntityManager } from 'typeorm'
import { compareSnapshots, comparisonHeadline, type Comparison } from '@domain/comparison/compare'
import { figuresOf, sumOfFigures, type SnapshotState } from '@domain/comparison/snapshot'
import type { BulletinComparison } from '@contract/bulletin'
import type { ParsedInputOf } from '@contract/index'
import type { Scope } from '@contract/scope'
import { targetUnits } from '@database/repositories/progress-facts'
import { snapshotBefore, snapshotOfPeriod, snapshotWithCutoff } from '@database/repositories/snapshots'
import { readBulletin } from '@services/snapshot/bulletin-content'
import { snapshotState } from '@services/snapshot/snapshot-state'
import { unitsOf } from '@services/units-of'

/** 与上次通报相比, or with the named locked period; null when nothing was told before. Source: domain §1.10, §4. */
export async function compareBulletins(
  reader: EntityManager,
  { scope, since }: ParsedInputOf<'report:compare'>
): Promise<BulletinComparison | null> {
  const found =
    since === null
      ? await snapshotBefore(reader, scope.year, scope.cutoff)
      : await snapshotOfPeriod(reader, since)
  if (found === null) return null
  const told = readBulletin(found)
  const locked = await snapshotWithCutoff(reader, scope.cutoff)
  const now =
    locked === null
      ? await snapshotState(reader, scope.year, scope.cutoff)
      : readBulletin(locked).content.state
  const unitIds = await unitsOf(reader, scope.unitId)
  const comparison = narrowed(compareSnapshots(told.content.state, now), told.content.state, now, (one) =>
    isInScope(one, scope.kind, unitIds)
  )
  const unitNames = new Map((await targetUnits(reader)).map(({ id, shortName }) => [id, shortName]))
  return {
    before: { period: told.period.period, cutoff: told.period.cutoff },
    now: { cutoff: scope.cutoff, locked: locked !== null },
    headline: comparisonHeadline(comparison, told.period.cutoff),
    figures: {
      before: comparison.before,
      now: comparison.now,
      difference: comparison.difference
    },
    changes: comparison.changes.map(({ cause, unitId, projectId, words, effect }) => ({
      cause,
      unitName: unitNames.get(unitId) ?? '',
      projectId,
      words,
      effect
    }))
  }
}

interface Placed {
  unitId: string
  kind: Scope['kind']
}

function isInScope(
  { unitId, kind }: Placed,
  only: Scope['kind'],
  unitIds: readonly string[] | null
): boolean {
  return (only === null || kind === only) && (unitIds === null || unitIds.includes(unitId))
}

/**
 * The whole city is compared first and narrowed then: a project that went to another unit is 划出 here, not deleted.
 */
function narrowed(
  { changes }: Comparison,
  before: SnapshotState,
  now: SnapshotState,
  isIn: (placed: Placed) => boolean
): Comparison {
  const own = changes.filter(isIn)
  const within = ({ cutoff, projects, targets }: SnapshotState): SnapshotState => ({
    cutoff,
    projects: projects.filter(isIn),
    targets: targets.filter(isIn)
  })
  return {
    before: figuresOf(within(before)),
    now: figuresOf(within(now)),
    difference: sumOfFigures(own.map(({ effect }) => effect)),
    changes: own
  }
}
