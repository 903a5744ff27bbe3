import { html, type Markup } from '@documents/tables/page/escape-html'
import { textSize } from '@documents/tables/page/page-style'
import { cellOf, cellsOf, columnsOf, headOf, rowTexts } from '@documents/tables/page/table-markup'
import { headRows } from '@documents/tables/table-head'
import type { TableDefinition } from '@documents/tables/table-column'
import type { TableLine, TableSheet } from '@documents/tables/table-sheet'
import { linesAtMost, wrapped } from '@documents/dossier/page/measure'
import type { Flow, Piece } from '@documents/dossier/page/paginate'
import { textArea } from '@documents/dossier/page/sheet-measures'

/** Left and right of a text, and above and below it, with the line. Points. */
const padding = { across: 6, down: 5 }
/** Of the size of the text. */
const lineHeight = 1.25
const titleHeight = 24
const noteSize = 9

/** A table with its title (表题 above, 小四 bold) and notes. */
export function tableFlow(table: TableSheet, look: 'rows' | 'facts'): Flow[] {
  const title = table.title ?? table.definition.title
  const notes = table.notes.map((note): Flow => {
    const lines = linesAtMost(note, textArea.width / noteSize)
    const height = lines * noteSize * 1.4 + 2
    return {
      kind: 'piece',
      keepWithNext: false,
      piece: { height, markup: html`<p class="note" style="height:${height}pt">${note}</p>` }
    }
  })
  return [
    {
      kind: 'piece',
      keepWithNext: true,
      piece: { height: titleHeight, markup: html`<p class="table-title">${titleText(title, table)}</p>` }
    },
    rowsFlow(table, look),
    ...notes
  ]
}

function titleText(title: string, { definition: { unit } }: TableSheet): Markup {
  return unit === '' ? html`${title}` : html`${title}<span class="unit-note">单位：${unit}</span>`
}

function rowsFlow(table: TableSheet, look: 'rows' | 'facts'): Flow {
  const { definition, lines } = table
  const size = textSize(definition, textArea.width)
  const heads = headRows(definition)
  const headLines = heads.map((cells) =>
    Math.max(
      ...cells.map(({ text, column, columns }) =>
        linesAtMost(text, widthOf(definition, column, columns) / size)
      )
    )
  )
  const headHeights = headLines.map((count) => heightOf(count, size))
  const none: Piece = {
    height: heightOf(1, size) + 8,
    markup: html`<tr>
      <td class="middle" colspan="${definition.columns.length}">暂无</td>
    </tr>`
  }
  let seq = 0
  const rows = lines.flatMap((line) => {
    if (line.kind === 'row') seq += 1
    return piecesOf(table, line, { seq, size })
  })
  const head = headOf(definition)
  const headHeight = headHeights.reduce((sum, height) => sum + height, 0) + 1
  return {
    kind: 'rows',
    headHeight,
    rows: rows.length === 0 ? [none] : rows,
    around: (markup) =>
      html`<table class="${look}" style="font-size:${size}pt">
        ${columnsOf(definition)}
        <thead style="height:${headHeight}pt">
          ${head}
        </thead>
        <tbody>
          ${markup}
        </tbody>
      </table>`
  }
}

const heightOf = (lines: number, size: number): number => lines * size * lineHeight + padding.down

/** Points inside of the cells of some columns. */
function widthOf({ columns }: TableDefinition, first: number, count = 1): number {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const own = columns.slice(first, first + count).reduce((sum, { width }) => sum + width, 0)
  return (own / all) * textArea.width - padding.across
}

/** A row with a height that its texts cannot exceed; one that is too long goes on as another row. */
function piecesOf(table: TableSheet, line: TableLine, { seq, size }: { seq: number; size: number }): Piece[] {
  if (line.kind === 'total') return [rowPiece(cellsOf(table, line, 0), heightOf(1, size), 'total')]
  const cells = rowTexts(table, line, seq).map(({ kind, text }, index) => {
    const isProse = kind === 'text' || kind === 'word'
    return { kind, lines: isProse ? wrapped(text, widthOf(table.definition, index) / size) : [text] }
  })
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  if (most <= linesPerRow) return [rowPiece(cellsOf(table, line, seq), heightOf(most, size), 'row')]
  const pieces: Piece[] = []
  for (let start = 0; start < most; start += linesPerRow) {
    const parts = cells.map(({ kind, lines }) =>
      cellOf(kind, lines.slice(start, start + linesPerRow).join('\n'))
    )
    pieces.push(rowPiece(parts, heightOf(Math.min(linesPerRow, most - start), size), 'row'))
  }
  return pieces
}

/** About a third of a page. */
const linesPerRow = 16

function rowPiece(cells: readonly Markup[], height: number, kind: TableLine['kind']): Piece {
  const markup = html`<tr class="${kind}" style="height:${height}pt">
    ${cells}
  </tr>`
  return { height, markup }
}
