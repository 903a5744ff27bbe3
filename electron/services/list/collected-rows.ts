import type { ListCell } from '@contract/list'

type Rows = readonly (readonly ListCell[])[]

/** The rows of the newest export alone, as the screen hands them over: a clerk exports one list at a time. */
export class CollectedRows {
  private newest: { exportId: string; rows: (readonly ListCell[])[] } | null = null

  /** @returns how many rows are there; null when they do not follow upon those that are. */
  add(exportId: string, from: number, rows: Rows): number | null {
    if (this.newest?.exportId !== exportId) this.newest = { exportId, rows: [] }
    const { rows: collected } = this.newest
    if (from !== collected.length) return null
    for (const row of rows) collected.push(row)
    return collected.length
  }

  /** @returns null for an export that is unknown here, after a restart too. */
  find(exportId: string): Rows | null {
    return this.newest?.exportId === exportId ? this.newest.rows : null
  }

  forget(exportId: string): void {
    if (this.newest?.exportId === exportId) this.newest = null
  }
}
