import { rowsBesideData, workbookLimits } from '@documents/excel/limits'
import type { Cell, SheetRow } from '@documents/excel/read/cell'
import { appendCellText } from '@documents/excel/read/shared-strings'
import type { SheetFacts } from '@documents/excel/read/sheet-reader'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import type { XmlAttributes, XmlHandler } from '@documents/excel/xml/xml-scanner'

interface OpenCell {
  content: (text: string) => Cell | null
  repeated: number
  text: string
  paragraphs: number
}

const errorText = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|Err:\d+)$/u

/** Walks content.xml: names all tables, and hands out the rows of the one asked for. */
export class OdsTables implements XmlHandler {
  readonly tables: { name: string; hidden: boolean }[] = []
  readonly facts: SheetFacts = { hiddenColumns: new Set(), merges: [] }
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private depth = 0
  private row = 0
  private rowRepeated = 1
  private rowHidden = false
  private column = 0
  private tableColumn = 0
  private cells = new Map<number, Cell>()
  private cell: OpenCell | null = null
  private annotations = 0
  private inText = false
  private rowsWithValues = 0

  /** @param wanted which table's rows, 0 for the first; null for none. */
  constructor(
    private readonly wanted: number | null,
    private readonly onRow: (row: SheetRow, facts: SheetFacts) => void
  ) {}

  open(name: string, attribute: XmlAttributes): void {
    switch (name) {
      case 'style':
        this.style = attribute('name') ?? ''
        break
      case 'table-properties':
        if (attribute('display') === 'false') this.hiddenStyles.add(this.style)
        break
      case 'table':
        this.openTable(attribute)
        break
      case 'table-column':
        if (this.isWanted) this.takeColumn(attribute)
        break
      case 'table-row':
        if (this.isWanted) this.openRow(attribute)
        break
      case 'table-cell':
      case 'covered-table-cell':
        if (this.isWanted) this.openCell(attribute)
        break
      case 'annotation':
        this.annotations += 1
        break
      default:
        if (this.cell && this.annotations === 0) this.openText(name, attribute, this.cell)
    }
  }

  text(text: string): void {
    if (this.cell && this.inText && this.annotations === 0) {
      this.cell.text = appendCellText(this.cell.text, text)
    }
  }

  close(name: string): void {
    if (name === 'annotation') this.annotations -= 1
    else if (name === 'table') this.depth -= 1
    else if (name === 'p') this.inText = false
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell()
    else if (name === 'table-row' && this.isWanted) this.closeRow()
  }

  /** A table inside a cell is none of the sheet's. */
  private get isWanted(): boolean {
    return this.depth === 1 && this.tables.length - 1 === this.wanted
  }

  private openTable(attribute: XmlAttributes): void {
    this.depth += 1
    if (this.depth > 1) return
    const hidden = this.hiddenStyles.has(attribute('style-name') ?? '')
    this.tables.push({ name: attribute('name') ?? '', hidden })
  }

  private takeColumn(attribute: XmlAttributes): void {
    const repeated = repeatedOf(attribute('number-columns-repeated'))
    if (isHidden(attribute)) {
      const last = Math.min(this.tableColumn + repeated, workbookLimits.columns)
      for (let column = this.tableColumn + 1; column <= last; column += 1)
        this.facts.hiddenColumns.add(column)
    }
    this.tableColumn += repeated
  }

  private openRow(attribute: XmlAttributes): void {
    this.rowRepeated = repeatedOf(attribute('number-rows-repeated'))
    this.rowHidden = isHidden(attribute)
    this.column = 0
    this.cells = new Map()
  }

  private openCell(attribute: XmlAttributes): void {
    const right = repeatedOf(attribute('number-columns-spanned'))
    const down = repeatedOf(attribute('number-rows-spanned'))
    if (right > 1 || down > 1) this.addMerge(right, down)
    this.cell = {
      content: contentOf(attribute),
      repeated: repeatedOf(attribute('number-columns-repeated')),
      text: '',
      paragraphs: 0
    }
  }

  private addMerge(right: number, down: number): void {
    if (this.facts.merges.length >= workbookLimits.merges) {
      throw new WorkbookRefusal('too-large', '合并单元格超过 2000 处，请取消合并后再导入')
    }
    const [top, left] = [this.row + 1, this.column + 1]
    this.facts.merges.push({ top, left, bottom: top + down - 1, right: left + right - 1 })
  }

  private openText(name: string, attribute: XmlAttributes, cell: OpenCell): void {
    if (name === 'p') {
      if (cell.paragraphs > 0) cell.text = appendCellText(cell.text, '\n')
      cell.paragraphs += 1
      this.inText = true
    } else if (name === 's') {
      const spaces = Math.min(repeatedOf(attribute('c')), workbookLimits.cellText)
      cell.text = appendCellText(cell.text, ' '.repeat(spaces))
    } else if (name === 'tab' || name === 'line-break') {
      cell.text = appendCellText(cell.text, name === 'tab' ? '\t' : '\n')
    }
  }

  private closeCell(): void {
    const { cell } = this
    this.cell = null
    if (!cell) return
    const value = cell.content(cell.text)
    if (value) {
      if (this.column + cell.repeated > workbookLimits.columns) {
        throw new WorkbookRefusal(
          'too-large',
          `第 ${this.row + 1} 行的内容超出 200 列，请删去右侧多余内容后再导入`
        )
      }
      for (let step = 1; step <= cell.repeated; step += 1) this.cells.set(this.column + step, value)
    }
    this.column += cell.repeated
  }

  private closeRow(): void {
    const first = this.row + 1
    this.row += this.rowRepeated
    if (this.cells.size === 0) return
    this.rowsWithValues += this.rowRepeated
    if (this.rowsWithValues > workbookLimits.rows + rowsBesideData) {
      throw new WorkbookRefusal('too-large', '有内容的行超过 20000 行，请分成几个文件导入')
    }
    for (let number = first; number <= this.row; number += 1) {
      this.onRow({ number, hidden: this.rowHidden, cells: this.cells }, this.facts)
    }
  }
}

function contentOf(attribute: XmlAttributes): (text: string) => Cell | null {
  const formula = attribute('formula') !== undefined
  const type = attribute('value-type')
  const value = attribute('value') ?? ''
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return () => ({ kind: 'number', digits: value, formula })
    case 'boolean': {
      const isTrue = attribute('boolean-value') === 'true'
      return () => ({ kind: 'boolean', value: isTrue, formula })
    }
    case 'date': {
      const date = attribute('date-value') ?? ''
      return () => ({ kind: 'text', text: date, formula })
    }
    default:
      return (text) => {
        if (formula && errorText.test(text)) return { kind: 'error', code: text, formula }
        return text === '' ? null : { kind: 'text', text, formula }
      }
  }
}

function isHidden(attribute: XmlAttributes): boolean {
  const visibility = attribute('visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

function repeatedOf(text: string | undefined): number {
  const count = Number(text ?? 1)
  return Number.isInteger(count) && count >= 1 ? count : 1
}
