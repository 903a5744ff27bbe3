import type { ImportQuestion } from '@contract/ledger'
import type { ImportPlan, LedgerPlan, PlanPart } from '@services/import/ledger-plan'

/** One plan of several; questions that two tables ask are one. */
export function joinPlans(ledgers: LedgerPlan[]): ImportPlan {
  const parts = ledgers.flatMap((plan) => plan.parts)
  const sum = (count: (part: PlanPart) => number): number => parts.reduce((all, part) => all + count(part), 0)
  return {
    ledgers,
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    unchanged: sum(({ unchanged }) => unchanged),
    refused: sum(({ refused }) => refused),
    problems: parts.flatMap(({ problems }) => problems),
    problemCount: sum(({ problemCount }) => problemCount),
    notices: parts.flatMap(({ reading: { file, sheet }, notices }) =>
      parts.length === 1 ? notices : notices.map((notice) => `${file} “${sheet}”：${notice}`)
    ),
    questions: joinQuestions(ledgers.flatMap((plan) => plan.questions))
  }
}

export function joinQuestions(questions: readonly ImportQuestion[]): ImportQuestion[] {
  const joined = new Map<string, ImportQuestion>()
  for (const question of questions) {
    const known = joined.get(question.id)
    joined.set(question.id, known ? { ...known, lines: known.lines + question.lines } : question)
  }
  return [...joined.values()]
}

/** Whether two plans would write the same. */
export function writeTheSame(one: ImportPlan, other: ImportPlan): boolean {
  const prints = ({ ledgers }: ImportPlan): string =>
    ledgers.map(({ ledger, fingerprint }) => `${ledger} ${fingerprint()}`).join()
  return prints(one) === prints(other)
}
