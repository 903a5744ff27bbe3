import type { CalendarDate } from '@domain/calendar/calendar-date'
import { endOfYear } from '@domain/calendar/day-count'
import { checkMilestones } from '@domain/project/milestone-checks'
import { checkBunched, checkCompletionOrder } from '@domain/project/plan-warnings'
import type { ProjectDraft, ProjectFacts } from '@domain/project/project-draft'
import { missingRoles } from '@domain/project/responsibility-rules'
import { projectStages, responsibilityRoles } from '@domain/project/vocabulary'
import { hasReached } from '@domain/project/stage-order'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/** Every rule of an upgrade project with its milestones and responsibilities. Source: domain §1.5. */
export function checkProject(draft: ProjectDraft, facts: ProjectFacts): Violation[] {
  return [
    ...checkNumber(draft, facts.numberHolder),
    ...checkSecondProject(draft, facts.otherCounting),
    ...checkListing(draft, facts.today),
    ...checkPlan(draft),
    ...checkActual(draft, facts.today),
    ...checkStage(draft),
    ...checkMilestones(draft.milestones, facts.today),
    ...checkBunched(draft.milestones, draft.year),
    ...checkCompletionOrder(draft.milestones),
    ...checkResponsibilities(draft)
  ]
}

function checkNumber({ projectNo }: ProjectDraft, holder: ProjectFacts['numberHolder']): Violation[] {
  if (projectNo.trim() === '') return [errorAt('projectNo', '请填写项目编号，或采用系统建议的编号')]
  if (holder === null) return []
  const where = holder.deleted ? '（已删除，在回收站中）' : ''
  return [errorAt('projectNo', `项目编号 ${projectNo} 已用于“${holder.name}”${where}，请换一个编号`)]
}

/** One counting project per centre and year; a second one is allowed when it does not count. */
function checkSecondProject(draft: ProjectDraft, other: ProjectFacts['otherCounting']): Violation[] {
  if (other === null || !draft.countsTowardTarget || draft.stage === 'moved_out') return []
  return [
    errorAt(
      'countsTowardTarget',
      `该中心 ${draft.year} 年已有计入任务的项目“${other.name}”（${other.projectNo}），` +
        '一个中心一年只计一个，请取消本项目的“计入任务”或将原项目调整出库'
    )
  ]
}

/** The day of 入库 has come and lies no later than the acceptance, or the project would count before it was listed. */
function checkListing({ listedOn, acceptedOn }: ProjectDraft, today: CalendarDate): Violation[] {
  if (listedOn === null) return []
  if (listedOn > today) {
    return [errorAt('listedOn', `入库日期 ${listedOn} 晚于今天（${today}），请改为实际入库的日期`)]
  }
  if (acceptedOn !== null && listedOn > acceptedOn) {
    return [errorAt('listedOn', `入库日期 ${listedOn} 晚于验收销号日期 ${acceptedOn}，请核对两个日期`)]
  }
  return []
}

function checkPlan(draft: ProjectDraft): Violation[] {
  const violations = checkOrder([
    { field: 'planStart', label: '计划开工日期', date: draft.planStart },
    { field: 'planFinish', label: '计划完工日期', date: draft.planFinish },
    { field: 'planAccept', label: '计划验收日期', date: draft.planAccept }
  ])
  const lastDay = endOfYear(draft.year)
  if (draft.countsTowardTarget && draft.planAccept !== null && draft.planAccept > lastDay) {
    violations.push(
      errorAt('planAccept', `计入任务的项目须在 ${lastDay} 前验收，请提前计划验收日期或取消“计入任务”`)
    )
  }
  if (draft.countsTowardTarget && draft.planAccept === null) {
    violations.push(warningAt('planAccept', '未填计划验收日期，本项目不会出现在计划曲线上，请补填'))
  }
  return violations
}

/** 完成 ≤ 完工 ≤ 开工: a later date needs the earlier ones, nothing lies in the future. Source: domain §1.5, §2.9. */
function checkActual(draft: ProjectDraft, today: CalendarDate): Violation[] {
  const steps = [
    { field: 'actualStart', label: '实际开工日期', date: draft.actualStart },
    { field: 'actualFinish', label: '实际完工日期', date: draft.actualFinish },
    { field: 'acceptedOn', label: '验收销号日期', date: draft.acceptedOn }
  ]
  const violations = checkOrder(steps)
  steps.forEach((step, index) => {
    if (step.date !== null && step.date > today) {
      violations.push(
        errorAt(step.field, `${step.label} ${step.date} 晚于今天（${today}），请改为实际发生的日期`)
      )
    }
    const later = steps.slice(index + 1).find((candidate) => candidate.date !== null)
    if (step.date === null && later !== undefined) {
      violations.push(errorAt(step.field, `已填${later.label}，请补填${step.label}`))
    }
  })
  return violations
}

interface DatedField {
  field: string
  label: string
  date: CalendarDate | null
}

function checkOrder(steps: readonly DatedField[]): Violation[] {
  const violations: Violation[] = []
  let before: { label: string; date: CalendarDate } | null = null
  for (const { field, label, date } of steps) {
    if (date === null) continue
    if (before !== null && date < before.date) {
      violations.push(errorAt(field, `${label} ${date} 早于${before.label} ${before.date}，请核对两个日期`))
    }
    before = { label, date }
  }
  return violations
}

/** A date that a later date already asks for is not asked for twice. */
function checkStage({ stage, actualStart, actualFinish, acceptedOn }: ProjectDraft): Violation[] {
  const label = projectStages[stage]
  if (acceptedOn !== null) {
    if (stage === 'closed' || stage === 'moved_out') return []
    return [warningAt('stage', `已填验收销号日期，阶段仍为“${label}”，办结后请改为“${projectStages.closed}”`)]
  }
  if (stage === 'closed') return [errorAt('acceptedOn', `阶段为“${label}”，请填写验收销号日期`)]
  if (actualFinish !== null) return []
  if (hasReached(stage, 'completed')) {
    return [warningAt('actualFinish', `阶段已到“${label}”，请补填实际完工日期`)]
  }
  if (hasReached(stage, 'construction') && actualStart === null) {
    return [warningAt('actualStart', `阶段已到“${label}”，请补填实际开工日期`)]
  }
  return []
}

function checkResponsibilities(draft: ProjectDraft): Violation[] {
  const missing = missingRoles(draft)
  if (missing.length === 0) return []
  const labels = missing.map((role) => responsibilityRoles[role]).join('、')
  return [warningAt('responsibilities', `计入任务的项目还缺${labels}，请补填`)]
}
