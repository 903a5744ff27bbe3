import { createHash } from 'node:crypto'
import type { QueryRunner } from 'typeorm'

/** Rows and content of one table. */
export interface TableDigest {
  rows: number
  /** SHA-256 over all rows in the order of their primary key. */
  digest: string
}

/** Where the statements go: one connection, or a turn on it for each. */
export type Asked = Pick<QueryRunner, 'query'>

/** One statement reads so many rows; the rows arrive as one text, which keeps the work inside SQLite. */
const ROWS_PER_READ = 2000

/**
 * Digest of every table: equal for two files exactly when they hold the same rows, whatever their pages look like.
 * SQLite's own checks miss most flipped bits (hazards §0), so a backup is compared by content.
 */
export async function contentDigest(runner: Asked): Promise<Record<string, TableDigest>> {
  const tables: { name: string }[] = await runner.query(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
  )
  const digests: Record<string, TableDigest> = {}
  for (const { name } of tables) digests[name] = await tableDigest(runner, name)
  return digests
}

type Key = string | number

interface Page {
  text: string | null
  rows: number
  last: Key | null
}

/** Digest of one table. */
export async function tableDigest(runner: Asked, table: string): Promise<TableDigest> {
  const columns: { name: string; pk: number }[] = await runner.query(`PRAGMA table_info("${table}")`)
  const key = columns.find((column) => column.pk === 1)?.name
  if (key === undefined) throw new Error(`${table} has no primary key.`)
  const content = columns.map((column) => `quote("${column.name}")`).join(` || ',' || `)
  const lines = `SELECT ${content} AS line, "${key}" AS key FROM "${table}"`
  const hash = createHash('sha256')
  let rows = 0
  let page = await readPage(runner, `${lines} ORDER BY "${key}"`, [])
  while (page.rows > 0) {
    hash.update(`${page.text ?? ''}\n`)
    rows += page.rows
    page = await readPage(runner, `${lines} WHERE "${key}" > ? ORDER BY "${key}"`, [page.last])
  }
  return { rows, digest: hash.digest('hex') }
}

async function readPage(runner: Asked, lines: string, parameters: (Key | null)[]): Promise<Page> {
  const pages: Page[] = await runner.query(
    `SELECT group_concat(line, char(10)) AS text, count(*) AS rows, max(key) AS last
       FROM (${lines} LIMIT ${ROWS_PER_READ})`,
    parameters
  )
  return pages[0] ?? { text: null, rows: 0, last: null }
}
