import type { EntityManager } from 'typeorm'
import type { Change, Root } from '@database/change-log/change-recorder'
import type { BusinessRow } from '@database/entities/business-row'
import type { EntityClass, NewValues, Values } from '@database/row-values'

export interface BulkOptions<E extends BusinessRow> {
  /** `rows` (default) logs each inserted record once; `batch` logs the batch alone (rows told by `isSample`). */
  log?: 'rows' | 'batch'
  rootOf?: (row: NewValues<E> & { id: string }) => Root
}

/** A row as it was read, and what becomes of it. */
export interface RowUpdate<E extends BusinessRow> {
  present: E
  changes: Values<E>
  root?: Root
  /** Counts as a save even when no field differs, since parts of the record have changed. */
  raise?: boolean
}

/** What code inside a unit of work may do. One thing at a time: no `Promise.all`. */
export interface Work {
  /** Reads inside the transaction. */
  readonly manager: EntityManager
  readonly batchId: string
  /** Fills id, stamps and what was left out (its default or null); logs the row. */
  insert<E extends BusinessRow>(entity: EntityClass<E>, values: NewValues<E>, root?: Root): Promise<E>
  /**
   * Compare-and-set on `revision`; logs each field that really changed and does nothing when none did.
   * Throws ConflictError with the record as it stands, NotFoundError when it is gone or deleted.
   */
  update<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    changes: Values<E>,
    root?: Root
  ): Promise<E>
  /**
   * `update` of many rows in few statements, without reading them again. Throws ConflictError when one of them is not
   * at the revision at which it was read.
   * @returns the ids of the rows that were written.
   */
  updateMany<E extends BusinessRow>(
    entity: EntityClass<E>,
    rows: readonly RowUpdate<E>[]
  ): Promise<ReadonlySet<string>>
  /** Counts one more save of a record of which only parts changed. Errors as `update`. */
  raiseRevision<E extends BusinessRow>(entity: EntityClass<E>, id: string, revision: number): Promise<E>
  /** Moves the record to 回收站. Errors as `update`. */
  softDelete<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    root?: Root
  ): Promise<void>
  /** Brings a deleted record back. Errors as `update`. */
  restore<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    root?: Root
  ): Promise<void>
  /** Many rows of one table in few statements. */
  insertMany<E extends BusinessRow>(
    entity: EntityClass<E>,
    rows: readonly NewValues<E>[],
    options?: BulkOptions<E>
  ): Promise<void>
  /** Logs a change of a row outside the business tables; the caller has written the row itself. */
  record(change: Change): Promise<void>
  /** Who writes, and the instant, as the rows are stamped. */
  stamp(): { updatedBy: string; updatedAt: string }
  /** Names a record that `changed` will tell about after the commit. */
  touch(topic: string, id: string): void
}
