import { addDays, startOfYear, yearOf } from '@domain/calendar/day-count'
import { letterText } from '@domain/letter/letter-content'
import { letterNoPrefix } from '@domain/letter/letter-no'
import { milestoneState } from '@domain/project/milestone-state'
import { plannedPercent, progressPercent } from '@domain/project/progress-percent'
import type { LetterState } from '@domain/letter/vocabulary'
import type { SupervisionLetter } from '@database/entities/supervision-letter'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { sampleMark } from '@services/sample/mark'
import type { SampleProject } from '@services/sample/projects'

/** How long ago each letter was sent, and what came of it; the last is a draft of today. */
const plan: readonly { daysAgo: number; state: LetterState; repliedAfter: number | null }[] = [
  { daysAgo: 40, state: 'replied', repliedAfter: 9 },
  { daysAgo: 33, state: 'replied', repliedAfter: 14 },
  { daysAgo: 24, state: 'issued', repliedAfter: null },
  { daysAgo: 12, state: 'issued', repliedAfter: null },
  { daysAgo: 5, state: 'issued', repliedAfter: null },
  { daysAgo: 0, state: 'draft', repliedAfter: null }
]

/** Days that a unit has for its reply. */
const replyDays = 15

/** A few 督办函 to projects whose nodes were late on the day of sending; none where none were. */
export function letterRows(
  projects: readonly SampleProject[],
  unitNames: ReadonlyMap<string, string>,
  ground: Ground
): NewRow<SupervisionLetter>[] {
  const { today } = ground
  const year = yearOf(today)
  const used = new Set<string>()
  const letters: NewRow<SupervisionLetter>[] = []
  for (const { daysAgo, state, repliedAfter } of plan) {
    const day = addDays(today, -daysAgo)
    if (day < startOfYear(year)) continue
    const project = projects.find(({ row, milestones }) => {
      if (used.has(row.id) || row.stage === 'suspended') return false
      if (row.acceptedOn !== null && row.acceptedOn <= day) return false
      return milestones.some((node) => milestoneState(node, day).lagDays > 10 && lateOn(node, day))
    })
    if (project === undefined) continue
    used.add(project.row.id)
    letters.push({
      id: ground.newId(),
      isSample: true,
      letterNo: letterNoPrefix(year) + String(letters.length + 1).padStart(4, '0'),
      docNo: state === 'draft' ? '' : `演示督函〔${year}〕${letters.length + 1}号`,
      unitId: project.row.unitId,
      projectId: project.row.id,
      issueId: null,
      issuedOn: state === 'draft' ? null : day,
      ...textOf(project, day, unitNames.get(project.row.unitId) ?? ''),
      reply: repliedAfter === null ? '' : `${sampleMark}：已制定赶工计划，逐周调度`,
      repliedOn: repliedAfter === null ? null : addDays(day, repliedAfter),
      state
    })
  }
  return letters
}

function lateOn(node: { planDate: string; actualDate: string | null }, day: string): boolean {
  return milestoneState(node, day).state === 'late'
}

function textOf({ row, milestones, center }: SampleProject, day: string, unitName: string) {
  const overdueNodes = milestones
    .filter((node) => lateOn(node, day))
    .map(({ name, planDate, actualDate }) => ({
      name,
      planDate,
      lagDays: milestoneState({ planDate, actualDate }, day).lagDays
    }))
    .sort((one, other) => other.lagDays - one.lagDays)
  const [worst] = overdueNodes
  const lightReason =
    worst === undefined ? '' : `节点“${worst.name}”计划 ${worst.planDate}，已超期 ${worst.lagDays} 天`
  const replyDue = addDays(day, replyDays)
  const text = letterText({
    type: 'order',
    unitName,
    centerName: center.row.name,
    projectName: row.name,
    projectNo: row.projectNo,
    cutoff: day,
    light: 'red',
    lightReason,
    plannedPercent: plannedPercent(milestones, day),
    actualPercent: progressPercent(milestones, day),
    overdueNodes,
    replyDue
  })
  return { type: 'order' as const, lightReason, replyDue, ...text }
}
