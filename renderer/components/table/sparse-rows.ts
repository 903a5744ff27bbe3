import type { TableLoad, TableSort, TableWindow } from '@renderer/components/table/table-column'

/** Rows per request: two screens of a large monitor, and within the contract's limit of 500. */
const pageSize = 100

/**
 * The part of a long list that has been fetched so far. Pages arrive in any order; an answer that belongs to an
 * older filter or order is dropped.
 */
export class SparseRows<Row> {
  total = 0
  private pages = new Map<number, Row[]>()
  private asked = new Map<number, Promise<void>>()
  private generation = 0

  constructor(private readonly load: () => TableLoad<Row>) {}

  rowAt(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / pageSize))?.[index % pageSize]
  }

  /** Forgets everything fetched; what is under way will be ignored. */
  reset(): void {
    this.generation += 1
    this.pages = new Map()
    this.asked = new Map()
  }

  /** Fetches what is missing between two indexes, both included. */
  async need(first: number, last: number, sort: TableSort | null): Promise<void> {
    const firstPage = Math.floor(Math.max(0, first) / pageSize)
    const lastPage = Math.floor(Math.max(0, last) / pageSize)
    const waits: Promise<void>[] = []
    for (let page = firstPage; page <= lastPage; page += 1) {
      if (!this.pages.has(page)) waits.push(this.fetch(page, sort))
    }
    await Promise.all(waits)
  }

  private fetch(page: number, sort: TableSort | null): Promise<void> {
    const running = this.asked.get(page)
    if (running) return running
    const generation = this.generation
    const fetching = this.load()({ offset: page * pageSize, limit: pageSize, sort })
      .then((window) => {
        if (generation === this.generation) this.keep(page, window)
      })
      .finally(() => {
        if (generation === this.generation) this.asked.delete(page)
      })
    this.asked.set(page, fetching)
    return fetching
  }

  private keep(page: number, window: TableWindow<Row>): void {
    this.total = window.total
    this.pages.set(page, window.rows)
  }
}
