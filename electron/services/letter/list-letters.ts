import type { EntityManager } from 'typeorm'
import { letterStateOn, replyDaysOverdue } from '@domain/letter/reply-overdue'
import { legendOf } from '@domain/light/light-rule'
import { plannedPercent } from '@domain/project/progress-percent'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { LetterCandidate, LetterPage, LetterRow } from '@contract/letter'
import type { Scope } from '@contract/scope'
import {
  findLetters,
  pendingLetters,
  sumLetters,
  type LetterWithNames
} from '@database/repositories/letter-list'
import { ruleOf } from '@database/repositories/light-rules'
import { litProjects } from '@database/repositories/lit-projects'
import { actualPercent, callingLight } from '@services/letter/calling-light'
import { lightRuleInForce } from '@services/light/rule-in-force'
import { narrowedBy, unitsOf } from '@services/units-of'

/** 督办单: letters of the year up to the cut-off, and the drafts. */
export async function listLetters(
  reader: EntityManager,
  { scope, filter, offset, limit }: ParsedInputOf<'letter:list'>
): Promise<LetterPage> {
  const { unitId, kind, ...narrow } = filter
  const query = {
    ...narrow,
    year: scope.year,
    cutoff: scope.cutoff,
    ...(await narrowedBy(reader, scope, { unitId, kind }))
  }
  const { total, ...sums } = await sumLetters(reader, query)
  const rows = await findLetters(reader, query, { offset, limit })
  return { total, sums, rows: rows.map((row) => rowOf(row, scope.cutoff)) }
}

function rowOf({ letter, unitName, projectName }: LetterWithNames, cutoff: string): LetterRow {
  const state = letterStateOn(letter, cutoff)
  return {
    id: letter.id,
    revision: letter.revision,
    letterNo: letter.letterNo,
    type: letter.type,
    unitName,
    projectId: letter.projectId,
    projectName,
    title: letter.title,
    state,
    issuedOn: letter.issuedOn,
    replyDue: letter.replyDue,
    repliedOn: state === 'replied' ? letter.repliedOn : null,
    daysOverdue: replyDaysOverdue(letter, cutoff),
    isSample: letter.isSample
  }
}

/** Projects at work whose light on the cut-off calls for a letter: red before yellow, then as far behind plan as they are. */
export async function letterCandidates(
  reader: EntityManager,
  { scope }: { scope: Scope }
): Promise<OutputOf<'letter:candidates'>> {
  const { year, kind, cutoff } = scope
  const rule = ruleOf(await lightRuleInForce(reader))
  const unitIds = await unitsOf(reader, scope.unitId)
  const lit = await litProjects(reader, { year, cutoff, kind, unitIds })
  const projects = lit.filter(({ atWork }) => atWork)
  const pending = await pendingLetters(
    reader,
    projects.map(({ id }) => id)
  )
  const candidates = projects.flatMap((one): LetterCandidate[] => {
    const calling = callingLight(one, rule, cutoff)
    if (calling === null) return []
    return [
      {
        projectId: one.id,
        projectNo: one.projectNo,
        projectName: one.name,
        unitName: one.unitName,
        light: calling.light,
        reason: calling.reason,
        plannedPercent: plannedPercent(one.milestones, cutoff),
        actualPercent: actualPercent(one, rule, cutoff),
        proposedType: calling.type,
        pendingLetter: pending.get(one.id) ?? null
      }
    ]
  })
  return { ruleText: legendOf(rule), candidates: candidates.sort(worstFirst) }
}

function worstFirst(one: LetterCandidate, other: LetterCandidate): number {
  if (one.light !== other.light) return one.light === 'red' ? -1 : 1
  return lagOf(other) - lagOf(one)
}

const lagOf = ({ plannedPercent: due, actualPercent: done }: LetterCandidate): number => due - done
