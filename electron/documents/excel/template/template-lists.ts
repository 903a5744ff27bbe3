import type { Worksheet } from 'exceljs'
import { columnLetters } from '@documents/excel/read/cell'
import { listSheetName } from '@documents/excel/template/template-mark'
import { encodeXstring } from '@documents/excel/xml/xml-text'

/**
 * Words of a drop-down. `words` are the same for each line; `under` are those that belong to what the line holds in other
 * columns: 街道 of the 县区, 社区 of 县区 and 街道.
 */
export type TemplateList =
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'under'; keys: readonly string[]; groups: ReadonlyMap<string, readonly string[]> }

/** Between the names of a group: no name of a place holds it. */
export const groupSeparator = '/'

/** Writes the words column by column and answers the formula of each list. */
export class ListWriter {
  private column = 0

  constructor(private readonly sheet: Worksheet) {}

  /** @param letterOf the column of the line that holds a key. @param row of the line. */
  add(list: TemplateList): (letterOf: (key: string) => string, row: number) => string {
    if (list.kind === 'words') {
      const letter = this.write(list.words)
      return () => `${listSheetName}!$${letter}$1:$${letter}$${Math.max(1, list.words.length)}`
    }
    const lines = [...list.groups].flatMap(([group, words]) => words.map((word) => ({ group, word })))
    const groups = this.write(lines.map(({ group }) => group))
    const words = this.write(lines.map(({ word }) => word))
    const all = `${listSheetName}!$${groups}$1:$${groups}$${Math.max(1, lines.length)}`
    return (letterOf, row) => {
      const group = list.keys.map((key) => `$${letterOf(key)}${row}`).join(`&"${groupSeparator}"&`)
      return `OFFSET(${listSheetName}!$${words}$1,MATCH(${group},${all},0)-1,0,COUNTIF(${all},${group}),1)`
    }
  }

  private write(words: readonly string[]): string {
    this.column += 1
    for (const [index, word] of words.entries()) {
      this.sheet.getCell(index + 1, this.column).value = encodeXstring(word)
    }
    return columnLetters(this.column)
  }
}
