import { listedProblems, type LedgerProblem } from '@documents/excel/ledger/ledger-reading'

/** Lists the first problems and counts all. */
export class ProblemList {
  readonly listed: LedgerProblem[] = []
  count = 0

  constructor(private readonly sheet: string) {}

  add(problem: Omit<LedgerProblem, 'sheet'>): void {
    this.count += 1
    if (this.listed.length < listedProblems) this.listed.push({ sheet: this.sheet, ...problem })
  }
}
