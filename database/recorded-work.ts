import type { EntityManager, EntityMetadata, QueryRunner } from 'typeorm'
import type { Change, ChangeRecorder, Root } from '@database/change-log/change-recorder'
import type { BusinessRow } from '@database/entities/business-row'
import type { ChangeKind } from '@database/entities/change-log'
import { type ChangedField, updateStored } from '@database/bulk-update'
import { newId } from '@database/new-id'
import {
  columnOf,
  type EntityClass,
  insertStored,
  type NewValues,
  type Stored,
  stored,
  storedValues,
  type Values,
  visible
} from '@database/row-values'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { BulkOptions, RowUpdate, Work } from '@database/work'

interface Clerk {
  actor: string
  now: () => string
}

/** Work that stamps every row and writes its history. */
export class RecordedWork implements Work {
  readonly touched = new Map<string, Set<string>>()

  constructor(
    readonly manager: EntityManager,
    readonly batchId: string,
    private readonly runner: QueryRunner,
    private readonly recorder: ChangeRecorder,
    private readonly clerk: Clerk
  ) {}

  async insert<E extends BusinessRow>(entity: EntityClass<E>, values: NewValues<E>, root?: Root): Promise<E> {
    const id = values.id ?? newId()
    await this.#insertRows(entity, [{ ...values, id }], () => root, 'rows')
    return this.#read(entity, id)
  }

  async insertMany<E extends BusinessRow>(
    entity: EntityClass<E>,
    rows: readonly NewValues<E>[],
    options: BulkOptions<E> = {}
  ): Promise<void> {
    const complete = rows.map((row) => ({ ...row, id: row.id ?? newId() }))
    await this.#insertRows(entity, complete, (row) => options.rootOf?.(row), options.log ?? 'rows')
  }

  async update<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    changes: Values<E>,
    root?: Root
  ): Promise<E> {
    const metadata = this.#metadata(entity)
    const current = await this.#readRevision(entity, id, revision, false)
    const changed = this.#changedFields(metadata, current, changes)
    if (changed.length === 0) return current
    await this.#set(metadata, id, revision, new Map(changed.map((field) => [field.name, field.after])))
    await this.#recordFields(metadata, current, changed, root)
    return this.#read(entity, id)
  }

  async updateMany<E extends BusinessRow>(
    entity: EntityClass<E>,
    rows: readonly RowUpdate<E>[]
  ): Promise<ReadonlySet<string>> {
    const metadata = this.#metadata(entity)
    const written = rows
      .map((row) => ({ ...row, changed: this.#changedFields(metadata, row.present, row.changes) }))
      .filter(({ changed, raise }) => changed.length > 0 || raise === true)
    await this.recorder.begin()
    const updates = written.map(({ present: { id, revision }, changed }) => ({ id, revision, changed }))
    await updateStored(this.runner, metadata, updates, this.stamp())
    for (const { present, changed, root } of written) {
      await this.#recordFields(metadata, present, changed, root)
    }
    return new Set(written.map(({ present }) => present.id))
  }

  async raiseRevision<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number
  ): Promise<E> {
    await this.#readRevision(entity, id, revision, false)
    await this.#set(this.#metadata(entity), id, revision, new Map())
    return this.#read(entity, id)
  }

  softDelete<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    root?: Root
  ): Promise<void> {
    return this.#setDeleted(entity, id, revision, 'delete', root)
  }

  restore<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    root?: Root
  ): Promise<void> {
    return this.#setDeleted(entity, id, revision, 'restore', root)
  }

  record(change: Change): Promise<void> {
    return this.recorder.record(change)
  }

  stamp(): { updatedBy: string; updatedAt: string } {
    return { updatedBy: this.clerk.actor, updatedAt: this.clerk.now() }
  }

  touch(topic: string, id: string): void {
    const ids = this.touched.get(topic) ?? new Set()
    this.touched.set(topic, ids.add(id))
  }

  async #insertRows<E extends BusinessRow>(
    entity: EntityClass<E>,
    rows: readonly (NewValues<E> & { id: string })[],
    rootOf: (row: NewValues<E> & { id: string }) => Root | undefined,
    log: 'rows' | 'batch'
  ): Promise<void> {
    const metadata = this.#metadata(entity)
    const now = this.clerk.now()
    const stamps = {
      createdAt: now,
      createdBy: this.clerk.actor,
      updatedAt: now,
      updatedBy: this.clerk.actor
    }
    const complete = rows.map((row) =>
      storedValues(this.manager, metadata, { ...row, ...stamps, revision: 1, deletedAt: null })
    )
    await this.recorder.begin()
    await insertStored(this.runner, metadata, complete)
    if (log === 'batch') return
    for (const [index, row] of rows.entries()) {
      await this.recorder.record({
        entity: metadata.tableName,
        entityId: row.id,
        kind: 'insert',
        field: null,
        oldValue: undefined,
        newValue: this.#visibleRow(metadata, complete[index] ?? new Map()),
        revisionBefore: null,
        revisionAfter: 1,
        root: rootOf(row) ?? { entity: metadata.tableName, id: row.id }
      })
    }
  }

  async #setDeleted<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    kind: Extract<ChangeKind, 'delete' | 'restore'>,
    root?: Root
  ): Promise<void> {
    const metadata = this.#metadata(entity)
    const current = await this.#readRevision(entity, id, revision, kind === 'restore')
    const deletedAt = kind === 'delete' ? this.clerk.now() : null
    await this.#set(metadata, id, revision, new Map([['deletedAt', deletedAt]]))
    const row = this.#visibleRow(metadata, storedValues(this.manager, metadata, current))
    await this.recorder.record({
      entity: metadata.tableName,
      entityId: id,
      kind,
      field: null,
      oldValue: kind === 'delete' ? row : undefined,
      newValue: kind === 'delete' ? undefined : row,
      revisionBefore: revision,
      revisionAfter: revision + 1,
      root: root ?? { entity: metadata.tableName, id }
    })
  }

  async #recordFields(
    metadata: EntityMetadata,
    { id, revision }: BusinessRow,
    changed: readonly ChangedField[],
    root: Root | undefined
  ): Promise<void> {
    for (const { name, before, after } of changed) {
      const column = columnOf(metadata, name)
      await this.recorder.record({
        entity: metadata.tableName,
        entityId: id,
        kind: 'update',
        field: name,
        oldValue: visible(this.manager, column, before),
        newValue: visible(this.manager, column, after),
        revisionBefore: revision,
        revisionAfter: revision + 1,
        root: root ?? { entity: metadata.tableName, id }
      })
    }
  }

  /** The UPDATE of one row: it must hit exactly the row at the revision that was read. */
  async #set(
    metadata: EntityMetadata,
    id: string,
    revision: number,
    values: Map<string, Stored>
  ): Promise<void> {
    const all = new Map<string, Stored>([
      ...values,
      ...Object.entries(this.stamp()),
      ['revision', revision + 1]
    ])
    const names = [...all.keys()]
    const driver = this.manager.connection.driver
    const sets = names.map(
      (name, index) => `"${columnOf(metadata, name).databaseName}" = ${driver.createParameter('p', index)}`
    )
    const result = await this.runner.query(
      `UPDATE "${metadata.tableName}" SET ${sets.join(', ')} WHERE "id" = ${driver.createParameter('p', names.length)} AND "revision" = ${driver.createParameter('p', names.length + 1)}`,
      [...all.values(), id, revision],
      true
    )
    if (result.affected !== 1) throw new ConflictError(null)
  }

  #changedFields(metadata: EntityMetadata, current: BusinessRow, changes: object): ChangedField[] {
    const now = new Map<string, unknown>(Object.entries(current))
    const changed: ChangedField[] = []
    for (const [name, value] of Object.entries(changes)) {
      const present = now.get(name)
      if (value === undefined || value === present) continue
      const column = columnOf(metadata, name)
      const before = stored(this.manager, column, present)
      const after = stored(this.manager, column, value)
      if (before !== after) changed.push({ name, before, after })
    }
    return changed
  }

  async #readRevision<E extends BusinessRow>(
    entity: EntityClass<E>,
    id: string,
    revision: number,
    deleted: boolean
  ): Promise<E> {
    const current = await this.#find(entity, id)
    if (current === null || (current.deletedAt !== null) !== deleted) throw new NotFoundError()
    if (current.revision !== revision) throw new ConflictError(current)
    return current
  }

  async #read<E extends BusinessRow>(entity: EntityClass<E>, id: string): Promise<E> {
    const row = await this.#find(entity, id)
    if (row === null)
      throw new Error(`${this.#metadata(entity).tableName} ${id} was written but is not there.`)
    return row
  }

  #find<E extends BusinessRow>(entity: EntityClass<E>, id: string): Promise<E | null> {
    return this.manager.createQueryBuilder(entity, 'row').where('row.id = :id', { id }).getOne()
  }

  #metadata<E extends BusinessRow>(entity: EntityClass<E>): EntityMetadata {
    return this.manager.connection.getMetadata(entity)
  }

  #visibleRow(metadata: EntityMetadata, row: Map<string, Stored>): Record<string, unknown> {
    return Object.fromEntries(
      [...row].map(([name, value]) => [name, visible(this.manager, columnOf(metadata, name), value)])
    )
  }
}
