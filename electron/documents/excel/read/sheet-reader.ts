import { rowsBesideData, workbookLimits } from '@documents/excel/limits'
import type { WorkbookPackage } from '@documents/excel/package/workbook-package'
import {
  parseRange,
  parseReference,
  type Cell,
  type CellRange,
  type SheetRow
} from '@documents/excel/read/cell'
import { appendCellText, TextGatherer } from '@documents/excel/read/shared-strings'
import { isTrue } from '@documents/excel/read/workbook-parts'
import { damaged, WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { scanXml, type XmlAttributes, type XmlHandler } from '@documents/excel/xml/xml-scanner'
import { decodeXstring } from '@documents/excel/xml/xml-text'

/** What a sheet tells besides its rows; hidden columns are known before the first row, merges after the last. */
export interface SheetFacts {
  hiddenColumns: Set<number>
  merges: CellRange[]
}

/**
 * Walks the rows that hold a value, in the order of the file. Styles, validations, conditional formats and
 * drawings are not looked at: they are where bombs hide (hazards §3.3).
 * @param onRow may throw a WorkbookRefusal to stop.
 */
export async function readSheet(
  workbook: WorkbookPackage,
  part: string,
  sharedStrings: readonly string[],
  onRow: (row: SheetRow, facts: SheetFacts) => void
): Promise<SheetFacts> {
  const handler = new SheetHandler(sharedStrings, onRow)
  await scanXml(workbook.text(part), handler)
  return handler.facts
}

class SheetHandler implements XmlHandler {
  readonly facts: SheetFacts = { hiddenColumns: new Set(), merges: [] }
  private readonly inline = new TextGatherer()
  private inData = false
  private rowNumber = 0
  private rowHidden = false
  private cells = new Map<number, Cell>()
  private column = 0
  private type = ''
  private value = ''
  private hasValue = false
  private formula = false
  private gathering: 'value' | 'inline' | null = null
  private rowsWithValues = 0

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly onRow: (row: SheetRow, facts: SheetFacts) => void
  ) {}

  open(name: string, attribute: XmlAttributes): void {
    if (this.gathering === 'inline') {
      this.inline.open(name)
    } else if (!this.inData) {
      this.openOutside(name, attribute)
    } else if (name === 'c') {
      this.openCell(attribute)
    } else if (name === 'v') {
      this.gathering = 'value'
      this.value = ''
      this.hasValue = true
    } else if (name === 'f') {
      this.formula = true
    } else if (name === 'is') {
      this.gathering = 'inline'
      this.inline.start()
      this.hasValue = true
    } else if (name === 'row') {
      this.openRow(attribute)
    }
  }

  text(text: string): void {
    if (this.gathering === 'value') this.value = appendCellText(this.value, text)
    else if (this.gathering === 'inline') this.inline.text(text)
  }

  close(name: string): void {
    if (name === 'v' || name === 'is') this.gathering = null
    else if (this.gathering === 'inline') this.inline.close(name)
    else if (name === 'c' && this.inData) this.closeCell()
    else if (name === 'row' && this.inData) this.closeRow()
    else if (name === 'sheetData') this.inData = false
  }

  private openOutside(name: string, attribute: XmlAttributes): void {
    if (name === 'sheetData') this.inData = true
    else if (name === 'col' && isTrue(attribute('hidden'))) this.hideColumns(attribute)
    else if (name === 'mergeCell') this.addMerge(attribute('ref') ?? '')
  }

  private hideColumns(attribute: XmlAttributes): void {
    const from = Number(attribute('min'))
    const to = Math.min(Number(attribute('max')), workbookLimits.columns)
    for (let column = from; column <= to; column += 1) this.facts.hiddenColumns.add(column)
  }

  private addMerge(reference: string): void {
    const range = parseRange(reference)
    if (!range) throw damaged('合并区域无法识别')
    if (this.facts.merges.length >= workbookLimits.merges) {
      throw new WorkbookRefusal('too-large', '合并单元格超过 2000 处，请取消合并后再导入')
    }
    this.facts.merges.push(range)
  }

  private openRow(attribute: XmlAttributes): void {
    const stated = attribute('r')
    const number = stated === undefined ? this.rowNumber + 1 : Number(stated)
    if (!Number.isInteger(number) || number <= this.rowNumber) throw damaged('行号无法识别')
    this.rowNumber = number
    this.rowHidden = isTrue(attribute('hidden'))
    this.cells = new Map()
    this.column = 0
  }

  private openCell(attribute: XmlAttributes): void {
    const stated = attribute('r')
    const place =
      stated === undefined ? { row: this.rowNumber, column: this.column + 1 } : parseReference(stated)
    if (place?.row !== this.rowNumber || place.column <= this.column) throw damaged('单元格位置无法识别')
    this.column = place.column
    this.type = attribute('t') ?? 'n'
    this.value = ''
    this.hasValue = false
    this.formula = false
  }

  private closeCell(): void {
    const cell = this.hasValue ? this.cellOf() : this.formula ? withoutResult : null
    if (!cell) return
    if (this.column > workbookLimits.columns) {
      throw new WorkbookRefusal(
        'too-large',
        `第 ${this.rowNumber} 行的内容超出 200 列，请删去右侧多余内容后再导入`
      )
    }
    this.cells.set(this.column, cell)
  }

  private cellOf(): Cell | null {
    const { formula } = this
    switch (this.type) {
      case 's': {
        const text = this.sharedStrings[Number(this.value)]
        if (text === undefined) throw damaged('共享文字缺失')
        return textCell(text, formula)
      }
      case 'inlineStr':
        return textCell(this.inline.finish(), formula)
      case 'str':
      case 'd':
        return textCell(decodeXstring(this.value), formula)
      case 'b':
        return { kind: 'boolean', value: isTrue(this.value.trim()), formula }
      case 'e':
        return { kind: 'error', code: this.value, formula }
      case 'n':
        // openpyxl writes an empty <v> beside a formula, which it never computes.
        if (this.value.trim() === '') return formula ? withoutResult : null
        return { kind: 'number', digits: this.value.trim(), formula }
      default:
        throw damaged('单元格类型无法识别')
    }
  }

  private closeRow(): void {
    if (this.cells.size === 0) return
    this.rowsWithValues += 1
    if (this.rowsWithValues > workbookLimits.rows + rowsBesideData) {
      throw new WorkbookRefusal('too-large', '有内容的行超过 20000 行，请分成几个文件导入')
    }
    this.onRow({ number: this.rowNumber, hidden: this.rowHidden, cells: this.cells }, this.facts)
  }
}

/** A formula that no program has computed: reading it as empty would wipe what the register holds. */
const withoutResult: Cell = { kind: 'error', code: '公式没有计算结果', formula: true }

function textCell(text: string, formula: boolean): Cell | null {
  return text === '' ? null : { kind: 'text', text, formula }
}
