import type { EntityManager, QueryRunner } from 'typeorm'
import { ChangeBatch } from '@database/entities/change-batch'
import { ChangeLog } from '@database/entities/change-log'
import { newId } from '@database/new-id'
import { insertStored, type Stored, storedValues } from '@database/row-values'

/** The record whose history shows a change, e.g. `{ entity: 'center', id }` for one of its rooms. */
export interface Root {
  /** Table name. */
  entity: string
  id: string
}

export type Change = Pick<
  ChangeLog,
  'entity' | 'entityId' | 'kind' | 'field' | 'revisionBefore' | 'revisionAfter'
> & { oldValue: unknown; newValue: unknown; root: Root }

export type BatchHead = Pick<
  ChangeBatch,
  'id' | 'at' | 'actor' | 'action' | 'title' | 'undoOf' | 'appVersion'
>

/** Change rows wait here before one statement takes them. */
const BUFFERED = 500

/** Writes the history of one unit of work: its head with the first change, a row per changed field. */
export class ChangeRecorder {
  #headWritten = false
  #buffer: Map<string, Stored>[] = []
  #count = 0

  constructor(
    private readonly runner: QueryRunner,
    private readonly manager: EntityManager,
    private readonly head: BatchHead
  ) {}

  async record(change: Change): Promise<void> {
    await this.begin()
    const { root, oldValue, newValue, ...rest } = change
    const row: ChangeLog = {
      ...rest,
      id: newId(),
      batchId: this.head.id,
      seq: this.#count,
      rootEntity: root.entity,
      rootId: root.id,
      oldValue: oldValue === undefined ? null : JSON.stringify(oldValue),
      newValue: newValue === undefined ? null : JSON.stringify(newValue)
    }
    this.#count += 1
    this.#buffer.push(storedValues(this.manager, this.manager.connection.getMetadata(ChangeLog), row))
    if (this.#buffer.length >= BUFFERED) await this.flush()
  }

  /** Writes the head alone, for bulk work whose rows are not logged one by one. */
  async begin(): Promise<void> {
    if (this.#headWritten) return
    this.#headWritten = true
    const metadata = this.manager.connection.getMetadata(ChangeBatch)
    await insertStored(this.runner, metadata, [storedValues(this.manager, metadata, this.head)])
  }

  async flush(): Promise<void> {
    const rows = this.#buffer
    this.#buffer = []
    await insertStored(this.runner, this.manager.connection.getMetadata(ChangeLog), rows)
  }

  /** Reads back after the commit: nothing is acknowledged that a fresh statement does not find in the file. */
  async assertWritten(runner: QueryRunner): Promise<void> {
    if (!this.#headWritten) return
    const manager = runner.connection.createEntityManager(runner)
    const heads = await manager.countBy(ChangeBatch, { id: this.head.id })
    const changes = await manager.countBy(ChangeLog, { batchId: this.head.id })
    if (heads !== 1 || changes !== this.#count) {
      throw new Error(`Batch ${this.head.id} was committed but is not in the file.`)
    }
  }
}
