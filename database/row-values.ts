import type { EntityManager, EntityMetadata, QueryRunner } from 'typeorm'
import type { BusinessRow } from '@database/entities/business-row'

export type EntityClass<E extends BusinessRow> = new () => E

/** What a caller may set; the shared columns are stamped by the unit of work. */
export type Values<E extends BusinessRow> = Partial<Omit<E, keyof BusinessRow>>
export type NewValues<E extends BusinessRow> = Values<E> & { id?: string; isSample?: boolean }

/** A value as the column stores it. */
export type Stored = string | number | null

/** The most parameters that SQLite binds in one statement. */
export const maxParameters = 32_766
export const maxRowsPerStatement = 500

/** Property names and their stored values, complete: what was left out gets its default or null. */
export function storedValues(
  manager: EntityManager,
  metadata: EntityMetadata,
  values: object
): Map<string, Stored> {
  const given = new Map<string, unknown>(Object.entries(values))
  for (const name of given.keys()) columnOf(metadata, name)
  return new Map(
    metadata.columns.map((column) => {
      const value = given.get(column.propertyName)
      return [
        column.propertyName,
        value === undefined ? missing(metadata, column) : stored(manager, column, value)
      ]
    })
  )
}

type Column = EntityMetadata['columns'][number]

export function columnOf(metadata: EntityMetadata, propertyName: string): Column {
  const column = metadata.findColumnWithPropertyName(propertyName)
  if (column === undefined) throw new Error(`${metadata.tableName} has no column for ${propertyName}.`)
  return column
}

export function stored(manager: EntityManager, column: Column, value: unknown): Stored {
  const prepared: unknown = manager.connection.driver.preparePersistentValue(value, column)
  if (prepared === null || typeof prepared === 'string' || typeof prepared === 'number') return prepared
  throw new Error(`${column.entityMetadata.tableName}.${column.databaseName} cannot hold ${typeof prepared}.`)
}

function missing(metadata: EntityMetadata, column: Column): Stored {
  const byDefault: unknown = column.default
  if (typeof byDefault === 'string' || typeof byDefault === 'number') return byDefault
  if (column.isNullable) return null
  throw new Error(`${metadata.tableName}.${column.databaseName} needs a value.`)
}

/** The property as the program sees it, from what the column stores. */
export function visible(manager: EntityManager, column: Column, value: Stored): unknown {
  return manager.connection.driver.prepareHydratedValue(value, column)
}

/** Inserts complete rows of stored values, in statements that stay below the engine's limit of parameters. */
export async function insertStored(
  runner: QueryRunner,
  metadata: EntityMetadata,
  rows: readonly Map<string, Stored>[]
): Promise<void> {
  const columns = metadata.columns
  const perStatement = Math.min(maxRowsPerStatement, Math.floor(maxParameters / columns.length))
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ')
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement)
    const parameters = chunk.flatMap((row) => columns.map((column) => row.get(column.propertyName) ?? null))
    const driver = runner.connection.driver
    const tuples = chunk.map(
      (_, row) =>
        `(${columns.map((__, column) => driver.createParameter('p', row * columns.length + column)).join(', ')})`
    )
    await runner.query(
      `INSERT INTO "${metadata.tableName}" (${names}) VALUES ${tuples.join(', ')}`,
      parameters
    )
  }
}
