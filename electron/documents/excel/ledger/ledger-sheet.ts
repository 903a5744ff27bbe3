import { columnLetters, isBlankCell, type SheetRow } from '@documents/excel/read/cell'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'
import { workbookLimits } from '@documents/excel/limits'
import { decodeRow } from '@documents/excel/ledger/decode-row'
import { digestOfRow } from '@documents/excel/ledger/desk-sheet'
import { columnOf, type LedgerKey, type T1Column } from '@documents/excel/ledger/ledger-columns'
import { looksLikeHead, readHead, type LocatedHead } from '@documents/excel/ledger/locate-head'
import { ProblemList } from '@documents/excel/ledger/problem-list'
import type { LedgerReading, ReadLedgerRow } from '@documents/excel/ledger/ledger-reading'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

interface SheetOptions {
  date1904: boolean
  includeHidden: boolean
  onProgress: (rows: number) => void
}

type SheetReading = Pick<
  LedgerReading,
  'sheet' | 'letters' | 'rows' | 'refusedRows' | 'problems' | 'problemCount' | 'skippedKeys'
>

/** The head stands near the top; further down a line of heads is a second table. */
const headWithin = 30
const progressEvery = 500
const footPattern = /^(?:单位负责人|审核人|填报人|联系电话|填报日期|合计|总计|小计|说明|备注|注)\s*[:：]?/u

/** Takes the rows of one sheet as they stream in and keeps what is a line of T1. */
export class LedgerSheet {
  hasContent = false
  private head: LocatedHead | null = null
  private readonly rows: ReadLedgerRow[] = []
  private readonly refused = new Set<number>()
  private readonly problems: ProblemList
  private readonly formulas: string[] = []
  private formulaCount = 0
  private readonly hiddenRows: number[] = []
  private readonly notes: number[] = []
  private skippedKeys: LedgerKey[] = []

  constructor(
    readonly name: string,
    private readonly options: SheetOptions
  ) {
    this.problems = new ProblemList(name)
  }

  get found(): boolean {
    return this.head !== null
  }

  take(row: SheetRow, facts: SheetFacts): void {
    this.hasContent = true
    if (!this.head) {
      if (row.number <= headWithin && looksLikeHead(row)) this.startAt(row, facts)
      return
    }
    if (looksLikeHead(row)) {
      throw new WorkbookRefusal(
        'wrong-columns',
        `工作表“${this.name}”第 ${row.number} 行又出现一次表头，请每张工作表只留一个表后再导入`
      )
    }
    this.takeLine(this.head, row)
  }

  /** Merged cells are known only after the last row. */
  finish(facts: SheetFacts): void {
    const { head } = this
    if (!head) return
    const numbers = this.rows.map((row) => row.row)
    for (const merge of facts.merges) {
      for (const number of numbers) {
        if (number < merge.top || number > merge.bottom) continue
        for (const [position, column] of head.columns) {
          const covered = position >= merge.left && position <= merge.right
          if (!covered || (number === merge.top && position === merge.left)) continue
          this.report(number, position, column, '在合并单元格之内，没有自己的值', '请取消合并，逐行填写')
        }
      }
    }
  }

  result(): SheetReading {
    return {
      sheet: this.name,
      letters: this.letters(),
      rows: this.rows.filter((row) => !this.refused.has(row.row)),
      refusedRows: this.refused.size,
      problems: this.problems.listed,
      problemCount: this.problems.count,
      skippedKeys: this.skippedKeys
    }
  }

  notices(): string[] {
    const heads = this.skippedKeys.map((key) => columnOf(key).head).join('、')
    return [
      this.skippedKeys.length > 0 ? `隐藏的列没有导入：${heads}` : '',
      this.hiddenRows.length > 0 ? `隐藏的行没有导入：${numbersOf(this.hiddenRows)}` : '',
      this.notes.length > 0 ? `不是数据、已跳过的行：${numbersOf(this.notes)}` : '',
      this.formulaCount > 0
        ? `${this.formulaCount} 个单元格是公式，按表格软件上次算出的结果读取：${this.formulas.join('、')}` +
          (this.formulaCount > this.formulas.length ? '……' : '')
        : ''
    ].filter((notice) => notice !== '')
  }

  private startAt(row: SheetRow, facts: SheetFacts): void {
    this.head = readHead(this.name, row)
    if (this.options.includeHidden) return
    for (const [position, column] of this.head.columns) {
      if (facts.hiddenColumns.has(position)) this.skippedKeys.push(column.key)
    }
  }

  private takeLine(head: LocatedHead, row: SheetRow): void {
    if (isBlank(row)) return
    const beside = besideTheTable(head, row)
    if (beside !== null) {
      if (beside === 'note') this.notes.push(row.number)
      return
    }
    if (row.hidden && !this.options.includeHidden) {
      this.hiddenRows.push(row.number)
      return
    }
    if (this.rows.length + this.refused.size >= workbookLimits.rows) {
      throw new WorkbookRefusal('too-large', '台账超过 20000 行，请分成几个文件导入')
    }
    this.noteFormulas(row)
    const values = decodeRow(head, row, this.options.date1904, (position, column, message, advice) =>
      this.report(row.number, position, column, message, advice)
    )
    this.rows.push({ row: row.number, values, digest: digestOfRow(values) })
    if (this.rows.length % progressEvery === 0) this.options.onProgress(this.rows.length)
  }

  private noteFormulas(row: SheetRow): void {
    for (const [position, cell] of row.cells) {
      if (!cell.formula) continue
      this.formulaCount += 1
      if (this.formulas.length < 10) this.formulas.push(`${columnLetters(position)}${row.number}`)
    }
  }

  private report(
    row: number,
    position: number,
    column: T1Column | null,
    message: string,
    advice: string
  ): void {
    this.refused.add(row)
    this.problems.add({ row, column: columnLetters(position), head: column?.head ?? '', message, advice })
  }

  private letters(): Map<LedgerKey, string> {
    return new Map([...(this.head?.columns ?? [])].map(([at, { key }]) => [key, columnLetters(at)]))
  }
}

/** Foot lines, totals and notes around the table name no centre and no place; null for a line of the table. */
function besideTheTable(head: LocatedHead, row: SheetRow): 'foot' | 'note' | null {
  const filled = [...row.cells].filter(([, cell]) => !isBlankCell(cell))
  for (const [position] of filled) {
    const key = head.columns.get(position)?.key
    if (key === 'name' || key === 'divisionCode') return null
  }
  const first = filled[0]?.[1]
  if (first?.kind === 'text' && footPattern.test(first.text.trim())) return 'foot'
  return filled.length === 1 ? 'note' : null
}

function isBlank(row: SheetRow): boolean {
  return [...row.cells.values()].every(isBlankCell)
}

function numbersOf(rows: readonly number[]): string {
  const shown = rows.slice(0, 20).join('、')
  return rows.length > 20 ? `第 ${shown} 行等 ${rows.length} 行` : `第 ${shown} 行`
}
