import { type DataSource, type QueryRunner, type TableColumnOptions, TableIndex } from 'typeorm'

/** The two engines the suite is written for. All that must differ between them branches in this file. */
export type Engine = 'sqlite' | 'postgres'

export function engineOf(dataSource: DataSource): Engine {
  const type = dataSource.options.type
  if (type === 'sqlite' || type === 'postgres') return type
  throw new Error(`The suite does not know the engine ${type}`)
}

/**
 * SQL condition "the text of `column` holds the text bound to `parameter`", without wildcards: `%` and `_`
 * are what the clerk typed. `parameter` is written as TypeORM names it, e.g. `:needle`. SQLite's LIKE takes two thirds
 * of the time of its instr(); it makes no difference between a and A.
 */
export function containsText(engine: Engine, column: string, parameter: string): string {
  if (engine === 'postgres') return `${textPosition(engine, column, parameter)} > 0`
  const plain = ['\\', '%', '_'].reduce((text, sign) => `replace(${text}, '${sign}', '\\${sign}')`, parameter)
  return `${column} LIKE '%' || ${plain} || '%' ESCAPE '\\'`
}

/** SQL expression for where in `column` the text bound to `parameter` begins, from 1; 0 when it is not there. */
export function textPosition(engine: Engine, column: string, parameter: string): string {
  return engine === 'sqlite' ? `instr(${column}, ${parameter})` : `strpos(${column}, ${parameter})`
}

/**
 * Query whose one cell `rows` holds what was found as JSON text, a list of lists with the values of the columns in their
 * order; null or an empty list for nothing.
 * @param from the query from FROM on
 */
export function rowsAsText(engine: Engine, columns: readonly string[], from: string): string {
  const values = columns.map((column) => `"${column}"`).join(', ')
  return engine === 'sqlite'
    ? `SELECT json_group_array(json_array(${values})) AS "rows" ${from}`
    : `SELECT json_agg("found"."row")::text AS "rows" FROM (SELECT json_build_array(${values}) AS "row" ${from}) AS "found"`
}

/**
 * CHECK expression that a column holds what it was declared to hold. SQLite would store the word `abc` in an
 * INTEGER column; PostgreSQL refuses that by itself, so there the list is empty.
 */
export function storedAs(
  engine: Engine,
  column: string,
  type: 'text' | 'integer',
  nullable: boolean
): string[] {
  if (engine === 'postgres') return []
  return [nullable ? `typeof("${column}") IN ('${type}', 'null')` : `typeof("${column}") = '${type}'`]
}

/**
 * Adds a column that may be NULL or has a default by a plain `ALTER TABLE … ADD COLUMN`: TypeORM's own `addColumn` would
 * build the table anew on SQLite and lose what hangs on it (hazards §0).
 */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  { name, type, default: byDefault }: TableColumnOptions
): Promise<void> {
  const hasDefault = typeof byDefault === 'string'
  const stored = type === 'text' ? 'text' : 'integer'
  const checks = storedAs(engineOf(runner.connection), name, stored, !hasDefault)
  const check = checks.length === 0 ? '' : ` CHECK (${checks.join(' AND ')})`
  const filled = hasDefault ? ` NOT NULL DEFAULT ${byDefault}` : ''
  await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}${filled}${check}`)
}

/**
 * An index in the order of a list that covers its search text and filters: SQLite then searches 100 000 rows in
 * about 20 ms without touching the wide table. Select only columns of the index, take the page of ids, then fetch
 * those rows. `deleted_at` leads instead of standing in a WHERE: SQLite does not see that a partial index covers a
 * query that names `deleted_at`, and then reads the table (180 ms, measured). PostgreSQL limits an index row to
 * 2 700 bytes, so there the text stays out.
 */
export async function createListIndex(
  runner: QueryRunner,
  table: string,
  columns: readonly string[]
): Promise<void> {
  const engine = engineOf(runner.connection)
  const columnNames = [
    'deleted_at',
    ...columns.filter((column) => engine === 'sqlite' || column !== 'search_text')
  ]
  await runner.createIndex(table, new TableIndex({ name: `idx_${table}_list`, columnNames }))
}
