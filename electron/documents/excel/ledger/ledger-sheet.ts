import { isExample, isFoot, isTotal } from '@domain/sheet/beside-table'
import {
  columnLetters,
  isBlankCell,
  type Cell,
  type CellRange,
  type SheetRow
} from '@documents/excel/read/cell'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'
import { workbookLimits } from '@documents/excel/limits'
import type { ReportCell } from '@documents/excel/ledger/decode-row'
import { isDerived, type LedgerColumn } from '@documents/excel/ledger/ledger-columns'
import { headTest, type LocatedHead } from '@documents/excel/ledger/locate-head'
import { ProblemList } from '@documents/excel/ledger/problem-list'
import type { SheetReading } from '@documents/excel/ledger/ledger-reading'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

interface SheetOptions<Column extends LedgerColumn, Line> {
  file: string
  sheet: string
  includeHidden: boolean
  /** Merged cells whose every line gets their value; null: such lines are errors. */
  filled: readonly CellRange[] | null
  onProgress: (rows: number) => void
  /** All columns of the ledger, those that the sheet lacks too. */
  columns: readonly Column[]
  /** A value in one of these columns makes a line part of the table. */
  lineKeys: readonly string[]
  decode: (row: SheetRow, report: ReportCell) => Line
}

const progressEvery = 500

/** Takes the rows of one sheet as they stream in and keeps what is a line of the ledger. */
export class LedgerSheet<Column extends LedgerColumn, Line> {
  private readonly rows: ({ row: number } & Line)[] = []
  private readonly refused = new Set<number>()
  private readonly problems: ProblemList
  private readonly formulas: string[] = []
  private formulaCount = 0
  private readonly hiddenRows: number[] = []
  private readonly notes: number[] = []
  private readonly totals: number[] = []
  private readonly examples: number[] = []
  private readonly mergedCells = new Map<CellRange, Cell | undefined>()
  private hiddenKeys: Column['key'][] | null = null
  private readonly looksLikeHead: (row: SheetRow) => boolean

  constructor(
    private readonly head: LocatedHead<Column>,
    private readonly options: SheetOptions<Column, Line>
  ) {
    this.looksLikeHead = headTest(options.columns)
    this.problems = new ProblemList(options)
  }

  take(row: SheetRow, facts: SheetFacts): void {
    this.hiddenKeys ??= this.keysIn(facts.hiddenColumns)
    if (row.number <= this.head.row) return
    if (this.looksLikeHead(row)) {
      throw new WorkbookRefusal(
        'wrong-columns',
        `工作表“${this.options.sheet}”第 ${row.number} 行又出现一次表头，请每张工作表只留一个表后再导入`
      )
    }
    this.takeLine(this.withMerged(row))
  }

  /** Merged cells are known only after the last row. */
  finish(facts: SheetFacts): void {
    if (this.options.filled) return
    const { head } = this
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

  result(): Omit<SheetReading<Column['key'], Line>, 'sha256'> {
    return {
      file: this.options.file,
      sheet: this.options.sheet,
      letters: this.letters(),
      rows: this.rows.filter((row) => !this.refused.has(row.row)),
      refusedRows: this.refused.size,
      problems: this.problems.listed,
      problemCount: this.problems.count,
      notices: this.notices(),
      skippedKeys: [...(this.hiddenKeys ?? []), ...this.absentKeys()]
    }
  }

  private notices(): string[] {
    const heads = (keys: readonly string[]): string =>
      this.options.columns.flatMap(({ key, head }) => (keys.includes(key) ? [head] : [])).join('、')
    const hidden = this.hiddenKeys ?? []
    const absent = this.absentKeys()
    return [
      absent.length > 0 ? `表里没有或没有对上的列，保持系统里的内容：${heads(absent)}` : '',
      hidden.length > 0 ? `隐藏的列没有导入：${heads(hidden)}` : '',
      this.hiddenRows.length > 0 ? `隐藏的行没有导入：${numbersOf(this.hiddenRows)}` : '',
      this.examples.length > 0 ? `示例行没有导入：${numbersOf(this.examples)}` : '',
      this.totals.length > 0 ? `合计行没有导入：${numbersOf(this.totals)}` : '',
      this.notes.length > 0 ? `不是数据、已跳过的行：${numbersOf(this.notes)}` : '',
      this.formulaCount > 0
        ? `${this.formulaCount} 个单元格是公式，按表格软件上次算出的结果读取：${this.formulas.join('、')}` +
          (this.formulaCount > this.formulas.length ? '……' : '')
        : ''
    ].filter((notice) => notice !== '')
  }

  private keysIn(hiddenColumns: ReadonlySet<number>): Column['key'][] {
    if (this.options.includeHidden) return []
    return [...this.head.columns]
      .filter(([position]) => hiddenColumns.has(position))
      .map(([, column]) => column.key)
  }

  private absentKeys(): Column['key'][] {
    const present = new Set([...this.head.columns.values()].map(({ key }) => key))
    return this.options.columns
      .filter((column) => !isDerived(column) && !present.has(column.key))
      .map(({ key }) => key)
  }

  /** Puts the value of a merged cell into each of its lines, where the clerk wants that. */
  private withMerged(row: SheetRow): SheetRow {
    const merges =
      this.options.filled?.filter(({ top, bottom }) => row.number >= top && row.number <= bottom) ?? []
    if (merges.length === 0) return row
    const cells = new Map(row.cells)
    for (const merge of merges) {
      if (row.number === merge.top) this.mergedCells.set(merge, row.cells.get(merge.left))
      const value = this.mergedCells.get(merge)
      if (value) cells.set(merge.left, value)
    }
    return { ...row, cells }
  }

  private takeLine(row: SheetRow): void {
    const { head } = this
    if (isBlank(row)) return
    const beside = besideTheTable(head, this.options.lineKeys, row)
    if (beside !== null) {
      if (beside === 'note') this.notes.push(row.number)
      if (beside === 'total') this.totals.push(row.number)
      if (beside === 'example') this.examples.push(row.number)
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
    const line = this.options.decode(row, (position, column, message, advice) =>
      this.report(row.number, position, column, message, advice)
    )
    this.rows.push({ row: row.number, ...line })
    if (this.rows.length % progressEvery === 0) this.options.onProgress(this.rows.length)
  }

  private noteFormulas(row: SheetRow): void {
    for (const [position, cell] of row.cells) {
      if (!cell.formula || cell.kind === 'error') continue
      this.formulaCount += 1
      if (this.formulas.length < 10) this.formulas.push(`${columnLetters(position)}${row.number}`)
    }
  }

  private report(
    row: number,
    position: number,
    column: LedgerColumn | null,
    message: string,
    advice: string
  ): void {
    this.refused.add(row)
    this.problems.add({ row, column: columnLetters(position), head: column?.head ?? '', message, advice })
  }

  private letters(): Map<Column['key'], string> {
    return new Map([...this.head.columns].map(([at, { key }]) => [key, columnLetters(at)]))
  }
}

/** Foot lines, totals and notes around the table name no record; null for a line of the table. */
function besideTheTable(
  head: LocatedHead,
  lineKeys: readonly string[],
  row: SheetRow
): 'example' | 'foot' | 'total' | 'note' | null {
  const filled = [...row.cells].filter(([, cell]) => !isBlankCell(cell))
  const first = filled[0]?.[1]
  const text = first?.kind === 'text' ? first.text : ''
  if (isTotal(text)) return 'total'
  if (isExample(text)) return 'example'
  // 填报人：张三 and 联系电话：… beside it may stand under 中心 and 姓名.
  if (isFoot(text) && /[:：]/u.test(text)) return 'foot'
  for (const [position] of filled) {
    const key = head.columns.get(position)?.key
    if (key !== undefined && lineKeys.includes(key)) return null
  }
  if (isFoot(text)) return 'foot'
  return filled.length === 1 ? 'note' : null
}

function isBlank(row: SheetRow): boolean {
  return [...row.cells.values()].every(isBlankCell)
}

function numbersOf(rows: readonly number[]): string {
  const shown = rows.slice(0, 20).join('、')
  return rows.length > 20 ? `第 ${shown} 行等 ${rows.length} 行` : `第 ${shown} 行`
}
