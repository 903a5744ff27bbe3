/** A cell as the rules of layout see it. */
export interface GridCell {
  text: string
  /** Numbers, days and errors are not heads. */
  isText: boolean
}

/** A row that holds something; cells by column, 1 for A, blanks left out. */
export interface GridRow {
  number: number
  cells: ReadonlyMap<number, GridCell>
}

/** Merged cells; all 1-based and inclusive. */
export interface GridRange {
  top: number
  left: number
  bottom: number
  right: number
}

/** Rows by number, with what stands at a place, merged cells answered from their top-left corner. */
export class Grid {
  private readonly rows: ReadonlyMap<number, GridRow>

  constructor(
    rows: readonly GridRow[],
    readonly merges: readonly GridRange[]
  ) {
    this.rows = new Map(rows.map((row) => [row.number, row]))
  }

  row(number: number): GridRow | undefined {
    return this.rows.get(number)
  }

  /** The cell's own text. */
  own(row: number, column: number): string {
    return this.rows.get(row)?.cells.get(column)?.text ?? ''
  }

  /** The text that a reader sees over the place, be it that of a merged cell. */
  seen(row: number, column: number): string {
    const merge = this.mergeAt(row, column)
    return merge ? this.own(merge.top, merge.left) : this.own(row, column)
  }

  mergeAt(row: number, column: number): GridRange | undefined {
    return this.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right
    )
  }
}
