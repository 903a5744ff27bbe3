import { workbookLimits } from '@documents/excel/limits'
import type { WorkbookPackage } from '@documents/excel/package/workbook-package'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { scanXml } from '@documents/excel/xml/xml-scanner'
import { decodeXstring } from '@documents/excel/xml/xml-text'

/** The texts that cells refer to by number; formats are dropped, phonetic readings (rPh) are not text. */
export async function readSharedStrings(workbook: WorkbookPackage, part: string): Promise<string[]> {
  const strings: string[] = []
  const gatherer = new TextGatherer()
  await scanXml(workbook.text(part), {
    open: (name) => {
      if (name === 'si') gatherer.start()
      else gatherer.open(name)
    },
    text: (text) => gatherer.text(text),
    close: (name) => {
      if (name === 'si') strings.push(gatherer.finish())
      else gatherer.close(name)
    }
  })
  return strings
}

/** Joins the `t` runs of a shared or an inline string. */
export class TextGatherer {
  private gathered = ''
  private inText = false
  private inReading = false

  start(): void {
    this.gathered = ''
    this.inText = false
    this.inReading = false
  }

  open(name: string): void {
    if (name === 't') this.inText = true
    else if (name === 'rPh') this.inReading = true
  }

  text(text: string): void {
    if (this.inText && !this.inReading) this.gathered = appendCellText(this.gathered, text)
  }

  close(name: string): void {
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.inReading = false
  }

  finish(): string {
    return decodeXstring(this.gathered)
  }
}

/** @throws WorkbookRefusal beyond what a cell of a spreadsheet can hold (escapes take seven places). */
export function appendCellText(before: string, text: string): string {
  if (before.length + text.length > workbookLimits.cellText * '_x000D_'.length) {
    throw new WorkbookRefusal('too-large', '有单元格超过 32767 个字，请删减文字后再导入')
  }
  return before + text
}
