import type { ImportQuestion, LedgerProblem } from '@contract/ledger'
import { columnOfKind } from '@documents/excel/ledger/ledger-kinds'
import type { TableReading } from '@documents/excel/ledger/ledger-reading'
import { ProblemList } from '@documents/excel/ledger/problem-list'
import type { Ask } from '@services/import/ledger-plan'

/** Problems that the register finds in lines which the reader understood, placed like the reader's own. */
export class RowProblems {
  private readonly list: ProblemList
  private readonly rows = new Set<number>()
  private readonly asked = new Map<string, ImportQuestion>()

  private readonly letters: ReadonlyMap<string, string>

  constructor(private readonly reading: TableReading) {
    this.list = new ProblemList(reading)
    this.letters = reading.letters
  }

  /** @param key the column, or null when the whole line is meant. */
  add(row: number, key: string | null, message: string, advice: string, ask?: Ask): void {
    this.rows.add(row)
    if (ask) this.ask(row, ask)
    const column = key === null ? '' : (this.letters.get(key) ?? '')
    this.list.add({ row, column, head: key === null ? '' : this.headOf(key), message, advice })
  }

  private ask(row: number, { id, key, text, options }: Ask): void {
    const known = this.asked.get(id)
    const { file, sheet } = this.reading
    const question = known ?? { id, head: this.headOf(key), text, lines: 0, file, sheet, row, options }
    this.asked.set(id, { ...question, lines: question.lines + 1 })
  }

  private headOf(key: string): string {
    return columnOfKind(this.reading.ledger, key).head
  }

  get questions(): ImportQuestion[] {
    return [...this.asked.values()]
  }

  has(row: number): boolean {
    return this.rows.has(row)
  }

  get refused(): number {
    return this.reading.refusedRows + this.rows.size
  }

  get count(): number {
    return this.reading.problemCount + this.list.count
  }

  /** The reader's and the register's, in the order of the file. */
  get all(): LedgerProblem[] {
    return [...this.reading.problems, ...this.list.listed].sort((a, b) => a.row - b.row)
  }
}
