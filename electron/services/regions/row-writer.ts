import type { BusinessRow } from '@database/entities/business-row'
import type { EntityClass, NewValues } from '@database/row-values'
import type { Work } from '@database/work'
import type { JobControl } from '@services/service'

/** Rows between two looks at the progress bar and the cancel button. */
const chunk = 1000

/** Writes many rows of many tables inside one unit of work, telling how far it is and heeding 取消. */
export class RowWriter {
  #done = 0

  /** @param total rows of all tables together. */
  constructor(
    private readonly work: Work,
    private readonly control: JobControl,
    private readonly total: number
  ) {}

  /**
   * Logged as one batch alone: such rows are told by their source or by 演示数据, not one by one.
   * @param what Chinese, e.g. 中心.
   */
  async write<Row extends BusinessRow>(
    entity: EntityClass<Row>,
    rows: readonly NewValues<Row>[],
    what: string
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += chunk) {
      const slice = rows.slice(start, start + chunk)
      this.control.signal.throwIfAborted()
      await this.work.insertMany(entity, slice, { log: 'batch' })
      this.step(slice.length, `已写入${what} ${start + slice.length} 条`)
    }
  }

  /** Counts rows that were written in another way. */
  step(rows: number, text: string): void {
    this.#done += rows
    this.control.progress(this.#done, this.total, text)
  }
}
