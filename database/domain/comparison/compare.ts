import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { Change } from '@domain/comparison/change'
import { projectChanges } from '@domain/comparison/project-changes'
import {
  differenceOf,
  figureLabels,
  figuresOf,
  noFigures,
  type SnapshotFigures,
  type SnapshotState,
  type SnapshotTarget
} from '@domain/comparison/snapshot'
import { formatCount, formatSigned } from '@domain/figure/format-figure'
import { codesOf } from '@domain/vocabulary-lookup'

/** 与上次通报相比. */
export interface Comparison {
  before: SnapshotFigures
  now: SnapshotFigures
  /** now − before, exactly the sum of the effects of the changes. */
  difference: SnapshotFigures
  changes: readonly Change[]
}

/**
 * Each change since the last bulletin with its cause, so that every difference is explained project by project; for each
 * unit and kind too. Both states must hold the same scope. Source: domain §4.
 */
export function compareSnapshots(before: SnapshotState, now: SnapshotState): Comparison {
  const figures = { before: figuresOf(before), now: figuresOf(now) }
  const targets = pairs(before.targets, now.targets, ({ unitId, kind }) => `${kind} ${unitId}`)
  const projects = pairs(before.projects, now.projects, ({ projectId }) => projectId)
  return {
    ...figures,
    difference: differenceOf(figures.now, figures.before),
    changes: [
      ...targets.flatMap(([old, current]) => targetChange(old, current)),
      ...projects.flatMap(([old, current]) =>
        projectChanges({ cutoff: before.cutoff, project: old }, { cutoff: now.cutoff, project: current })
      )
    ]
  }
}

/** Old and new row of the same key, those of now first. */
function pairs<Row>(
  before: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string
): [Row | undefined, Row | undefined][] {
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const current = new Map(now.map((row) => [keyOf(row), row]))
  return [...new Set([...current.keys(), ...old.keys()])].map((key) => [old.get(key), current.get(key)])
}

function targetChange(old: SnapshotTarget | undefined, current: SnapshotTarget | undefined): Change[] {
  const either = current ?? old
  if (either === undefined || old?.targetCount === current?.targetCount) return []
  const { unitId, unitName, kind, docNo, reason } = either
  const [count, countNow] = [old?.targetCount ?? null, current?.targetCount ?? null]
  const ground = [docNo, reason].filter((part) => part.trim() !== '').join('，')
  const words = `${unitName}任务数由 ${formatCount(count)} 调整为 ${formatCount(countNow)}`
  return [
    {
      cause: 'target_revised',
      unitId,
      kind,
      projectId: null,
      effect: { ...noFigures, target: (countNow ?? 0) - (count ?? 0) },
      words: ground === '' ? words : `${words}（${ground}）`
    }
  ]
}

/** `与截至 2025-08-31 的通报相比，任务数 +2、完成数 +3`, or that nothing changed. */
export function comparisonHeadline({ difference }: Comparison, lastCutoff: CalendarDate): string {
  const parts = codesOf(figureLabels).flatMap((figure) =>
    difference[figure] === 0 ? [] : [`${figureLabels[figure]} ${formatSigned(difference[figure], 0)}`]
  )
  const head = `与截至 ${lastCutoff} 的通报相比`
  return parts.length === 0 ? `${head}，各数没有变化` : `${head}，${parts.join('、')}`
}
