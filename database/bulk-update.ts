import type { EntityMetadata, QueryRunner } from 'typeorm'
import { groupBy } from '@domain/group-by'
import { columnOf, maxParameters, maxRowsPerStatement, type Stored } from '@database/row-values'
import { ConflictError } from '@database/storage-errors'

/** A property with the value that its column stores and the one that it shall store. */
export interface ChangedField {
  name: string
  before: Stored
  after: Stored
}

interface StoredUpdate {
  id: string
  /** At which the row was read. */
  revision: number
  changed: readonly ChangedField[]
}

/**
 * Updates rows, those that change the same columns in statements of many. Each must stand at the revision that was
 * read, or nothing of the unit of work may remain.
 * @throws ConflictError when a row has moved on.
 */
export async function updateStored(
  runner: QueryRunner,
  metadata: EntityMetadata,
  updates: readonly StoredUpdate[],
  stamp: Readonly<Record<string, Stored>>
): Promise<void> {
  const groups = groupBy(updates, ({ changed }) => changed.map(({ name }) => name).join())
  for (const group of groups.values()) await updateAlike(runner, metadata, group, stamp)
}

async function updateAlike(
  runner: QueryRunner,
  metadata: EntityMetadata,
  updates: readonly StoredUpdate[],
  stamp: Readonly<Record<string, Stored>>
): Promise<void> {
  const names = updates[0]?.changed.map(({ name }) => name) ?? []
  const perRow = names.length + 2
  const stamps = Object.entries(stamp)
  const perStatement = Math.min(maxRowsPerStatement, Math.floor((maxParameters - stamps.length) / perRow))
  const { driver } = runner.connection
  for (let start = 0; start < updates.length; start += perStatement) {
    const parameters: Stored[] = []
    const bound = (value: Stored): string => driver.createParameter('p', parameters.push(value) - 1)
    const sets = [
      ...stamps.map(([name, value]) => `"${columnOf(metadata, name).databaseName}" = ${bound(value)}`),
      ...names.map((name, index) => {
        const { databaseName, type } = columnOf(metadata, name)
        return `"${databaseName}" = CAST(v.column${index + 3} AS ${String(type)})`
      })
    ]
    const chunk = updates.slice(start, start + perStatement)
    const tuples = chunk.map(({ id, revision, changed }) => {
      const values = [id, revision, ...changed.map(({ after }) => after)]
      return `(${values.map(bound).join(', ')})`
    })
    const table = `"${metadata.tableName}"`
    const result = await runner.query(
      `UPDATE ${table} SET "revision" = ${table}."revision" + 1, ${sets.join(', ')} FROM (VALUES ${tuples.join(', ')}) AS v
       WHERE ${table}."id" = v.column1 AND ${table}."revision" = CAST(v.column2 AS integer)`,
      parameters,
      true
    )
    if (result.affected !== chunk.length) throw new ConflictError(null)
  }
}
