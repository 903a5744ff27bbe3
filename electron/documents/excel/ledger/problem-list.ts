import { listedProblems, type LedgerProblem } from '@documents/excel/ledger/ledger-reading'

/** Lists the first problems and counts all. */
export class ProblemList {
  readonly listed: LedgerProblem[] = []
  count = 0

  constructor(private readonly where: { file: string; sheet: string }) {}

  add(problem: Omit<LedgerProblem, 'file' | 'sheet'>): void {
    this.count += 1
    if (this.listed.length < listedProblems)
      this.listed.push({ file: this.where.file, sheet: this.where.sheet, ...problem })
  }
}
