import type { Markup } from '@documents/tables/page/escape-html'

/** Something of a known height in points. */
export interface Piece {
  height: number
  markup: Markup
}

/** What flows over the pages, in order. */
export type Flow =
  | {
      kind: 'piece'
      piece: Piece
      /** A heading never stands alone at the foot of a page. */
      keepWithNext: boolean
      /** Named so that the contents can tell its page. */
      mark?: string
    }
  | {
      kind: 'rows'
      /** Of the head, which stands again on each page. */
      headHeight: number
      rows: readonly Piece[]
      /** The table around some of its rows. */
      around: (rows: readonly Markup[]) => Markup
    }
  | { kind: 'new-page' }

export interface Pages {
  pages: Markup[][]
  /** Page of each mark, from 1. */
  marks: ReadonlyMap<string, number>
}

/**
 * Fills pages of a height. Chromium numbers no pages in a page's own text (no `target-counter`), so that the pages are made here:
 * every piece has a height that its content cannot exceed.
 */
export function paginate(flow: readonly Flow[], height: number): Pages {
  const pages: Markup[][] = [[]]
  const marks = new Map<string, number>()
  let taken = 0
  const put = ({ markup, height: own }: Piece): void => {
    pages.at(-1)?.push(markup)
    taken += own
  }
  const turn = (): void => {
    if (taken === 0) return
    pages.push([])
    taken = 0
  }
  flow.forEach((item, at) => {
    switch (item.kind) {
      case 'new-page':
        turn()
        break
      case 'piece':
        if (taken + leastHeight(flow, at) > height) turn()
        if (item.mark !== undefined) marks.set(item.mark, pages.length)
        put(item.piece)
        break
      case 'rows':
        for (const part of partsOf(item, height, () => height - taken)) {
          if (part.turnsPage) turn()
          put({ markup: item.around(part.rows.map(({ markup }) => markup)), height: part.height })
        }
    }
  })
  return { pages, marks }
}

/** Of a piece with all that it must not be parted from. */
function leastHeight(flow: readonly Flow[], at: number): number {
  const item = flow[at]
  if (item === undefined || item.kind === 'new-page') return 0
  if (item.kind === 'rows') return item.headHeight + (item.rows[0]?.height ?? 0)
  return item.piece.height + (item.keepWithNext ? leastHeight(flow, at + 1) : 0)
}

interface TablePart {
  rows: Piece[]
  height: number
  turnsPage: boolean
}

/** The stretches of a table, a page each. */
function* partsOf(
  { headHeight, rows }: Extract<Flow, { kind: 'rows' }>,
  height: number,
  room: () => number
): Generator<TablePart> {
  let part: TablePart = { rows: [], height: headHeight, turnsPage: false }
  let limit = room()
  for (const row of rows) {
    if (part.height + row.height > limit) {
      if (part.rows.length > 0) yield part
      part = { rows: [], height: headHeight, turnsPage: true }
      limit = height
    }
    part.rows.push(row)
    part.height += row.height
  }
  if (part.rows.length > 0) yield part
}
