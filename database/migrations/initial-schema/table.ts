import { Table, type TableColumnOptions, type TableOptions } from 'typeorm'
import { type Engine, storedAs } from '@database/engine'
import { flag, integer, key, optionalText, text } from '@database/migrations/initial-schema/columns'

interface TableParts {
  columns: TableColumnOptions[]
  /** column → table whose `id` it names */
  references?: Record<string, string>
  /** numeric limits; a NULL passes */
  ranges?: string[]
  /** name of the index → its columns */
  indexes?: Record<string, string[]>
  unique?: Record<string, { columns: string[]; where?: string }>
}

/** Builds one table for the given engine. */
export type TableOf = (engine: Engine) => Table

/** A table with the columns that every business table shares. */
export function businessTable(name: string, parts: TableParts): TableOf {
  return plainTable(name, {
    ...parts,
    columns: [
      key('id'),
      ...parts.columns,
      text('created_at'),
      text('created_by'),
      text('updated_at'),
      text('updated_by'),
      integer('revision'),
      optionalText('deleted_at'),
      flag('is_sample')
    ],
    ranges: [...(parts.ranges ?? []), 'revision >= 1']
  })
}

export function plainTable(name: string, parts: TableParts): TableOf {
  return (engine) => new Table(optionsOf(engine, name, parts))
}

function optionsOf(engine: Engine, name: string, parts: TableParts): TableOptions {
  const types = parts.columns.flatMap((column) =>
    storedAs(engine, column.name, column.type === 'text' ? 'text' : 'integer', column.isNullable === true)
  )
  const ranges = parts.ranges ?? []
  return {
    name,
    columns: parts.columns,
    checks: [
      ...(types.length === 0 ? [] : [{ name: `chk_${name}_types`, expression: types.join(' AND ') }]),
      ...ranges.map((expression) => ({ name: `chk_${name}_${expression.split(' ')[0]}`, expression }))
    ],
    foreignKeys: Object.entries(parts.references ?? {}).map(([column, table]) => ({
      name: `fk_${name}_${column}`,
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ['id']
    })),
    indices: [
      ...Object.entries(parts.indexes ?? {}).map(([suffix, columnNames]) => ({
        name: `idx_${name}_${suffix}`,
        columnNames
      })),
      ...Object.entries(parts.unique ?? {}).map(([suffix, { columns, where }]) => ({
        name: `uq_${name}_${suffix}`,
        columnNames: columns,
        isUnique: true,
        ...(where === undefined ? {} : { where })
      }))
    ]
  }
}
