import type { HeldAcceptance } from '@domain/acceptance/acceptance-draft'
import { acceptanceLevels, type AcceptanceLevel } from '@domain/acceptance/vocabulary'
import type { CalendarDate } from '@domain/calendar/calendar-date'
import { errorAt, type Violation } from '@domain/violation'
import { codesOf } from '@domain/vocabulary-lookup'

const order = codesOf(acceptanceLevels)

/** The level that must be passed first; null for the lowest. */
function levelBelow(level: AcceptanceLevel): AcceptanceLevel | null {
  return order[order.indexOf(level) - 1] ?? null
}

/** The acceptance of a level that passed, if any. */
function passedAt<Held extends HeldAcceptance>(
  held: readonly Held[],
  level: AcceptanceLevel
): Held | undefined {
  return held.find((one) => one.level === level && one.conclusion === 'passed')
}

/** 市级复验 = 通过 alone accepts a project (销号); the day, or null. Source: domain §1.5. */
export function acceptingDay(held: readonly HeldAcceptance[]): CalendarDate | null {
  return passedAt(held, 'city')?.heldOn ?? null
}

/** The lowest level that has not passed yet; null when all have. */
export function nextLevel(held: readonly HeldAcceptance[]): AcceptanceLevel | null {
  return order.find((level) => passedAt(held, level) === undefined) ?? null
}

/** 自验 → 县区初验 → 市级复验, each at most once 通过, each after the level below has passed. Source: domain §1.5. */
export function checkLevels(draft: HeldAcceptance, others: readonly HeldAcceptance[]): Violation[] {
  const label = acceptanceLevels[draft.level]
  const violations: Violation[] = []
  const twin = passedAt(others, draft.level)
  if (twin !== undefined) {
    violations.push(errorAt('level', `${label}已于 ${twin.heldOn} 通过，不必再验`))
  }
  const below = levelBelow(draft.level)
  const lower = below === null ? undefined : passedAt(others, below)
  if (below !== null && lower === undefined) {
    violations.push(errorAt('level', `${acceptanceLevels[below]}尚未通过，不能进行${label}`))
  }
  if (below !== null && lower !== undefined && draft.heldOn !== '' && draft.heldOn < lower.heldOn) {
    violations.push(
      errorAt('heldOn', `${label}日期 ${draft.heldOn} 早于${acceptanceLevels[below]}通过的 ${lower.heldOn}`)
    )
  }
  return [...violations, ...checkHigher(draft, others)]
}

/** What a passed level carries: it stays passed, and dated before, while a higher level stands on it. */
function checkHigher(draft: HeldAcceptance, others: readonly HeldAcceptance[]): Violation[] {
  const above = order[order.indexOf(draft.level) + 1]
  const first = others
    .filter(({ level }) => level === above)
    .map(({ heldOn }) => heldOn)
    .sort()[0]
  if (above === undefined || first === undefined) return []
  const label = acceptanceLevels[draft.level]
  if (passedAt([...others, draft], draft.level) === undefined) {
    return [
      errorAt(
        'conclusion',
        `已有${acceptanceLevels[above]}的记录，${label}须保持“通过”，请先删除上一级的记录`
      )
    ]
  }
  if (draft.conclusion === 'passed' && draft.heldOn > first) {
    return [errorAt('heldOn', `${label}日期 ${draft.heldOn} 晚于${acceptanceLevels[above]}的 ${first}`)]
  }
  return []
}

/** Whether a record may go: not while a higher level stands on it. */
export function checkRemoval(gone: HeldAcceptance, others: readonly HeldAcceptance[]): Violation[] {
  if (gone.conclusion !== 'passed') return []
  const above = order[order.indexOf(gone.level) + 1]
  const standing = others.find(({ level }) => level === above)
  if (above === undefined || standing === undefined) return []
  return [
    errorAt(
      'level',
      `${acceptanceLevels[above]}（${standing.heldOn}）以${acceptanceLevels[gone.level]}为前提，请先删除${acceptanceLevels[above]}`
    )
  ]
}
