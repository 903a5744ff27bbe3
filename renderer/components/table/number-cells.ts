import { formatArea } from '@domain/area/format-area'
import { formatCount, formatPercent, formatTenths } from '@domain/figure/format-figure'
import { formatWan } from '@domain/money/format-money'
import type { TableColumn } from '@renderer/components/table/table-column'

type NumberOf<Row> = (row: Row) => number | null
type NumberCells<Row> = Required<Pick<TableColumn<Row>, 'align' | 'kind' | 'number' | 'format'>>

const cells =
  (kind: NumberCells<never>['kind'], word: (value: number | null) => string) =>
  /** @param unknown instead of — where a number that is not known shows nothing. */
  <Row>(number: NumberOf<Row>, unknown?: ''): NumberCells<Row> => ({
    align: 'right',
    kind,
    number,
    format: (row) => {
      const value = number(row)
      return value === null && unknown !== undefined ? unknown : word(value)
    }
  })

// The cells of a column of numbers: one number for the screen, the clipboard and the workbook.
export const countCells = cells('count', formatCount)
/** Of tenths: FTE, hours, points. */
export const tenthsCells = cells('tenths', formatTenths)
/** Of 0.01 ㎡. */
export const areaCells = cells('area', formatArea)
/** Of fen; the unit 万元 stands in the head. */
export const wanCells = cells('money', formatWan)
/** Of a fraction, with two digits as in tables. */
export const percentCells = cells('rate', formatPercent)
/** Of a fraction, with one digit. */
export const roundPercentCells = cells('rate', (value) => formatPercent(value, 1))
