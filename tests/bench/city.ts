import { cp } from 'node:fs/promises'
import sqlite3 from 'sqlite3'
import { dataFolder } from '@database/data-folder'
import { openBackend } from './backend'

/** A data folder to measure on. */
export interface City {
  dataDir: string
  /** The database in it. */
  file: string
}

/** How many times the sample city stands in a grown one. */
export interface Growth {
  centers: number
  projects: number
  people: number
  /** No less often than the people, who then hold several each. */
  assignments: number
}

/** The sample city as the first start makes it: always the same, from its seed. */
export async function sampleCity(dataDir: string): Promise<City> {
  const backend = openBackend(dataDir)
  await backend.job('data:create', { sample: true })
  await backend.stop()
  return { dataDir, file: dataFolder(dataDir).database }
}

/** Tables that grow, parents first, and how often by `Growth`; the divisions stay, they grow denser. */
const tables: readonly [table: string, by: keyof Growth][] = [
  ['center', 'centers'],
  ['center_served_division', 'centers'],
  ['center_site', 'centers'],
  ['function_room', 'centers'],
  ['service_function', 'centers'],
  ['center_status_history', 'centers'],
  ['person', 'people'],
  ['staff_assignment', 'assignments'],
  ['staff_absence', 'people'],
  ['upgrade_project', 'projects'],
  ['milestone', 'projects'],
  ['responsibility', 'projects']
]

/** Columns that bear the id of a row that grows too. */
const ids = [
  'id',
  'center_id',
  'parent_center_id',
  'site_id',
  'person_id',
  'assignment_id',
  'project_id',
  'object_id'
]

/** Copies the city and repeats its records under new ids, codes and names. */
export async function grownCity(from: City, dataDir: string, growth: Growth): Promise<City> {
  await cp(from.dataDir, dataDir, { recursive: true })
  const file = dataFolder(dataDir).database
  const database = await opened(file)
  // Nothing here is worth saving when the machine fails, and the rows are right by construction.
  for (const setting of ['synchronous = OFF', 'foreign_keys = OFF', 'ignore_check_constraints = ON']) {
    await all(database, `PRAGMA ${setting}`)
  }
  await all(database, 'BEGIN')
  for (const [table, by] of tables) await repeat(database, table, growth[by], growth)
  await all(database, 'COMMIT')
  await closed(database)
  return { dataDir, file }
}

async function repeat(
  database: sqlite3.Database,
  table: string,
  times: number,
  { centers, people }: Growth
): Promise<void> {
  const columns = (await all(database, `SELECT name FROM pragma_table_info('${table}')`)).map(
    ({ name }) => name
  )
  const values = columns.map((column) => {
    if (column === 'center_id') return renumbered(column, `(copy % ${centers})`)
    if (column === 'person_id') return renumbered(column, `(copy % ${people})`)
    if (ids.includes(column)) return renumbered(column, 'copy')
    if (column === 'code' || column === 'project_no') return `"${column}" || printf('-%03d', copy)`
    if (column === 'name' && table !== 'milestone') return `"${column}" || copy || '号'`
    return `"${column}"`
  })
  const [last] = await all(database, `SELECT max(rowid) AS name FROM "${table}"`)
  const into = columns.map((column) => `"${column}"`).join(', ')
  for (let copy = 1; copy < times; copy += 1) {
    await all(
      database,
      `INSERT INTO "${table}" (${into}) SELECT ${values.join(', ')}
       FROM (SELECT ${copy} AS copy) CROSS JOIN "${table}" WHERE "${table}".rowid <= ${last?.name}`
    )
  }
}

/** Copy 0 is the city itself. Another copy's UUIDs begin with later instants than those of the city (0194…). */
function renumbered(column: string, copy: string): string {
  return `CASE ${copy} WHEN 0 THEN "${column}" ELSE printf('%04x', 4096 + ${copy}) || substr("${column}", 5) END`
}

function opened(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(file, (error) =>
      error === null ? resolve(database) : reject(error)
    )
  })
}

function all(database: sqlite3.Database, sql: string): Promise<{ name: string }[]> {
  return new Promise((resolve, reject) => {
    database.all<{ name: string }>(sql, (error, rows) => (error === null ? resolve(rows) : reject(error)))
  })
}

function closed(database: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => {
    database.close((error) => (error === null ? resolve() : reject(error)))
  })
}
