import type { CalendarDate } from '@domain/calendar/calendar-date'
import { checkLetter } from '@domain/letter/letter-checks'
import type { LetterRecord } from '@domain/letter/letter-record'
import { letterStates, type LetterState } from '@domain/letter/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

export const letterSteps = { issue: '发出', answer: '登记回复', withdraw: '撤回' } as const
export type LetterStep = keyof typeof letterSteps

/** A step with exactly what it needs. */
export type LetterMove =
  | { step: 'issue'; issuedOn: CalendarDate }
  | { step: 'answer'; repliedOn: CalendarDate; reply: string }
  | { step: 'withdraw' }

const ways: Readonly<Record<LetterState, readonly LetterStep[]>> = {
  draft: ['issue', 'withdraw'],
  issued: ['answer', 'withdraw'],
  replied: [],
  withdrawn: []
}

/** 草稿 → 已发出 → 已回复, or 已撤回. Source: domain §1.5. */
export function letterStepsFrom(state: LetterState): readonly LetterStep[] {
  return ways[state]
}

export function afterLetterMove(move: LetterMove): Partial<LetterRecord> {
  switch (move.step) {
    case 'issue':
      return { state: 'issued', issuedOn: move.issuedOn }
    case 'answer':
      return { state: 'replied', repliedOn: move.repliedOn, reply: move.reply }
    case 'withdraw':
      return { state: 'withdrawn' }
  }
}

/** Whether the letter may take the step now: it is open to it, says all it needs, and the result keeps every rule. */
export function checkLetterMove(letter: LetterRecord, move: LetterMove, today: CalendarDate): Violation[] {
  if (!letterStepsFrom(letter.state).includes(move.step)) {
    return [
      errorAt(
        'step',
        `该督办单现为“${letterStates[letter.state]}”，不能${letterSteps[move.step]}，请刷新后再看`
      )
    ]
  }
  const violations: Violation[] = []
  if (move.step === 'answer' && move.reply.trim() === '') {
    violations.push(errorAt('reply', '请填写回复内容'))
  }
  const moved = { ...letter, ...afterLetterMove(move) }
  return [...violations, ...checkLetter(moved, { today, numberHolder: null })]
}
