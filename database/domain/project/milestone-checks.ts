import type { CalendarDate } from '@domain/calendar/calendar-date'
import type { MilestoneDraft } from '@domain/project/project-draft'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** Σ weights = 100, plan dates in order, nothing done ahead of today. Source: domain §1.5. */
export function checkMilestones(milestones: readonly MilestoneDraft[], today: CalendarDate): Violation[] {
  if (milestones.length === 0) return [warningAt('milestones', '还没有节点，请套用模板或逐个添加')]
  return [
    ...checkWeights(milestones),
    ...checkPlanOrder(milestones),
    ...checkActualDates(milestones, today),
    ...checkMandatory(milestones),
    ...checkOperatorNode(milestones)
  ]
}

function checkWeights(milestones: readonly MilestoneDraft[]): Violation[] {
  const wrong = milestones.flatMap(({ weight }, index) =>
    Number.isInteger(weight) && weight >= 1 && weight <= 100
      ? []
      : [errorAt(`milestones.${index}.weight`, '权重须为 1 到 100 的整数')]
  )
  const sum = milestones.reduce((total, { weight }) => total + weight, 0)
  if (wrong.length > 0 || sum === 100) return wrong
  const change = sum > 100 ? `请减少 ${sum - 100}` : `请增加 ${100 - sum}`
  return [errorAt('milestones', `节点权重合计 ${sum}%，应为 100%，${change}`)]
}

/** Each date is held against the latest one before it, so that one early slip is told once. */
function checkPlanOrder(milestones: readonly MilestoneDraft[]): Violation[] {
  let latest: { name: string; date: CalendarDate } | null = null
  const violations: Violation[] = []
  for (const [index, { name, planDate }] of milestones.entries()) {
    const field = `milestones.${index}.planDate`
    if (planDate === null) {
      violations.push(errorAt(field, `请填写“${name}”的计划日期`))
    } else if (latest !== null && planDate < latest.date) {
      violations.push(
        errorAt(
          field,
          `“${name}”计划 ${planDate}，早于前面节点“${latest.name}”的 ${latest.date}，请按先后顺序调整日期`
        )
      )
    } else {
      latest = { name, date: planDate }
    }
  }
  return violations
}

function checkActualDates(milestones: readonly MilestoneDraft[], today: CalendarDate): Violation[] {
  return milestones.flatMap(({ name, actualDate }, index) =>
    actualDate !== null && actualDate > today
      ? [
          errorAt(
            `milestones.${index}.actualDate`,
            `“${name}”的完成日期 ${actualDate} 晚于今天（${today}），请改为实际完成的日期`
          )
        ]
      : []
  )
}

function checkMandatory(milestones: readonly MilestoneDraft[]): Violation[] {
  return milestones.flatMap((milestone, index) => {
    const open = milestones
      .slice(0, index)
      .find((earlier) => earlier.mandatory && earlier.actualDate === null)
    if (milestone.actualDate === null || open === undefined) return []
    return [
      warningAt(
        `milestones.${index}.actualDate`,
        `必经节点“${open.name}”尚未完成，“${milestone.name}”已填完成日期，请核对`
      )
    ]
  })
}

/** Operation is planned before building (运营前置), so its node is never the last. Source: domain §1.0. */
function checkOperatorNode(milestones: readonly MilestoneDraft[]): Violation[] {
  const last = milestones.length - 1
  if (milestones[last]?.operatorNode && milestones.filter((node) => node.operatorNode).length === 1) {
    return [
      errorAt(`milestones.${last}.operatorNode`, '坚持运营前置：运营主体到位不能放在最后，请移到验收之前')
    ]
  }
  if (milestones.every((node) => !node.operatorNode)) {
    return [warningAt('milestones', '没有标明“运营主体到位”节点，请指定一个运营节点')]
  }
  return []
}
