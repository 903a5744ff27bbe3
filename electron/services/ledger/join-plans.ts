import type { ImportQuestion } from '@contract/ledger'
import type { LedgerReading } from '@documents/excel/ledger/ledger-reading'
import type { ImportPlan, JoinedPlan, PlanPart } from '@services/ledger/import-plan'

/** One plan of several; questions that two tables ask are one. */
export function joinPlans(plans: readonly ImportPlan[], readings: readonly LedgerReading[]): JoinedPlan {
  const questions = new Map<string, ImportQuestion>()
  for (const question of plans.flatMap((plan) => plan.questions)) {
    const known = questions.get(question.id)
    questions.set(question.id, known ? { ...known, lines: known.lines + question.lines } : question)
  }
  const sum = (count: (plan: ImportPlan) => number): number =>
    plans.reduce((all, plan) => all + count(plan), 0)
  return {
    updates: plans.flatMap(({ updates }) => updates),
    additions: plans.flatMap(({ additions }) => additions),
    unchanged: sum(({ unchanged }) => unchanged),
    refused: sum(({ refused }) => refused),
    problems: plans.flatMap(({ problems }) => problems),
    problemCount: sum(({ problemCount }) => problemCount),
    notices: plans.flatMap(({ notices }, index) =>
      plans.length === 1 ? notices : notices.map((notice) => `${nameOf(readings[index])}：${notice}`)
    ),
    additionRows: plans.flatMap(({ additionRows }) => additionRows),
    questions: [...questions.values()],
    parts: plans.map(partOf)
  }
}

function nameOf(reading: LedgerReading | undefined): string {
  return reading ? `${reading.file} “${reading.sheet}”` : ''
}

function partOf({ additions, updates, unchanged, refused }: ImportPlan): PlanPart {
  return { added: additions.length, changed: updates.length, unchanged, refused }
}
