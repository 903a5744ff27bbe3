import type { CalendarDate } from '@domain/calendar/calendar-date'
import { addDays, daysBetween } from '@domain/calendar/day-count'
import type { CenterKind } from '@domain/center/vocabulary'
import { normaliseText } from '@domain/search/normalise-text'
import { spreadPlan } from '@domain/project/spread-plan'
import type { ProjectCategory } from '@domain/project/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** A node of a set (节点模板); `dueDay` is the usual day of its completion, counted from the start as day 0. */
export interface NodeOfSet {
  name: string
  /** Whole percent. */
  weight: number
  mandatory: boolean
  operatorNode: boolean
  /** Null in every node of a set that leaves the days to the weights. */
  dueDay: number | null
}

/** Null stands for both kinds and for every category. */
export interface NodeSet {
  name: string
  kind: CenterKind | null
  category: ProjectCategory | null
  nodes: readonly NodeOfSet[]
}

/** Three years: a project counts for one, and may be carried over. */
const lastDueDay = 1095

/** Whether a project of this kind and category may start from the set. */
export function suits(
  set: Pick<NodeSet, 'kind' | 'category'>,
  project: { kind: CenterKind; category: ProjectCategory }
): boolean {
  const kind = set.kind === null || set.kind === project.kind
  return kind && (set.category === null || set.category === project.category)
}

/**
 * 倒排工期: the plan dates that a set gives. Between start and acceptance the usual days are stretched or shortened so
 * that the last node falls on the acceptance; without an acceptance they stand as they are. A set without days spreads
 * by its weights. Null where the window is unknown or turned round. Source: domain §1.5.
 */
export function datesOfSet(
  nodes: readonly NodeOfSet[],
  start: CalendarDate | null,
  accept: CalendarDate | null
): (CalendarDate | null)[] {
  const days = nodes.flatMap(({ dueDay }) => (dueDay === null ? [] : [dueDay]))
  if (days.length < nodes.length) {
    return spreadPlan(
      nodes.map(({ weight }) => weight),
      start,
      accept
    )
  }
  if (start === null || (accept !== null && accept < start)) return nodes.map(() => null)
  const usual = Math.max(...days)
  const window = accept === null ? usual : daysBetween(start, accept)
  return days.map((day) => addDays(start, usual === 0 ? window : Math.floor((day * window) / usual)))
}

/** What an own set must hold: Σ weights = 100, names that tell the nodes apart, days in order. Source: domain §1.5. */
export function checkNodeSet({ name, nodes }: NodeSet, takenNames: readonly string[]): Violation[] {
  const violations: Violation[] = []
  if (name.trim() === '') violations.push(errorAt('name', '请填写模板名称'))
  else if (takenNames.some((taken) => normaliseText(taken) === normaliseText(name))) {
    violations.push(errorAt('name', `已有名为“${name.trim()}”的模板，请换一个名称`))
  }
  if (nodes.length === 0) return [...violations, errorAt('nodes', '请至少添加一个节点')]
  return [
    ...violations,
    ...checkNames(nodes),
    ...checkWeights(nodes),
    ...checkDays(nodes),
    ...checkOperator(nodes)
  ]
}

function checkNames(nodes: readonly NodeOfSet[]): Violation[] {
  return nodes.flatMap(({ name }, index) => {
    if (name.trim() === '') return [errorAt(`nodes.${index}.name`, '请填写节点名称')]
    const twin = nodes.findIndex((node) => normaliseText(node.name) === normaliseText(name))
    if (twin === index) return []
    return [errorAt(`nodes.${index}.name`, `与第 ${twin + 1} 个节点同名，请改名以便区分`)]
  })
}

function checkWeights(nodes: readonly NodeOfSet[]): Violation[] {
  const wrong = nodes.flatMap(({ weight }, index) =>
    Number.isInteger(weight) && weight >= 1 && weight <= 100
      ? []
      : [errorAt(`nodes.${index}.weight`, '权重须为 1 到 100 的整数')]
  )
  const sum = nodes.reduce((total, { weight }) => total + weight, 0)
  if (wrong.length > 0 || sum === 100) return wrong
  const change = sum > 100 ? `请减少 ${sum - 100}` : `请增加 ${100 - sum}`
  return [errorAt('nodes', `节点权重合计 ${sum}%，应为 100%，${change}`)]
}

/** Either every node has its usual day or none has; a day is never before that of the node in front. */
function checkDays(nodes: readonly NodeOfSet[]): Violation[] {
  if (nodes.every(({ dueDay }) => dueDay === null)) return []
  let latest = 0
  return nodes.flatMap(({ dueDay }, index) => {
    const field = `nodes.${index}.dueDay`
    if (dueDay === null) return [errorAt(field, '其他节点已填天数，这里也要填；都不填则按权重排日期')]
    if (!Number.isInteger(dueDay) || dueDay < 0 || dueDay > lastDueDay) {
      return [errorAt(field, `天数须为 0 到 ${lastDueDay} 的整数`)]
    }
    if (dueDay < latest) return [errorAt(field, `早于前面节点的第 ${latest} 天，请按先后顺序填写`)]
    latest = dueDay
    return []
  })
}

/** 运营前置: the operator's node is never the last one. Source: domain §1.0. */
function checkOperator(nodes: readonly NodeOfSet[]): Violation[] {
  const last = nodes.length - 1
  const operators = nodes.filter(({ operatorNode }) => operatorNode)
  if (operators.length === 0) return [errorAt('nodes', '请勾选一个“运营”节点（运营主体到位）')]
  if (operators.length > 1 || nodes[last]?.operatorNode !== true) return []
  return [errorAt(`nodes.${last}.operatorNode`, '坚持运营前置：运营节点不能放在最后，请移到验收之前')]
}
