import type { Worksheet } from 'exceljs'
import { encodeXstring } from '@documents/excel/xml/xml-text'
import { formLabelStyle, formTextStyle } from '@documents/tables/excel/table-style'
import type { FormRow } from '@documents/tables/table-sheet'

const pointsPerLine = 18

/** What is filled in and signed under the table; the last cell of a row reaches to the edge. */
export function writeForm(sheet: Worksheet, rows: readonly FormRow[], width: number): void {
  for (const { cells, height } of rows) {
    const row = sheet.addRow([])
    row.height = height * pointsPerLine
    let column = 1
    cells.forEach(({ text, columns, label }, index) => {
      const last = index === cells.length - 1 ? width : column + columns - 1
      row.getCell(column).value = text === '' ? null : encodeXstring(text)
      if (last > column) sheet.mergeCells(row.number, column, row.number, last)
      for (; column <= last; column += 1) {
        row.getCell(column).style = label === true ? formLabelStyle : formTextStyle
      }
    })
    row.commit()
  }
}
