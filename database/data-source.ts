import sqlite3 from 'sqlite3'
import { DataSource } from 'typeorm'
import { entities } from '@database/entities'

/**
 * What every connection must answer; asserted at each open, also after a reopen. Reasons: hazards §0.
 * `cache_spill` off keeps a long import from blocking the readers before its commit.
 */
const commonPragmas = {
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
  synchronous: 2
} as const
export const writerPragmas = {
  ...commonPragmas,
  journal_mode: 'delete',
  cache_spill: 0,
  query_only: 0
} as const
export const readerPragmas = { ...commonPragmas, query_only: 1 } as const

/** TypeORM asks for sqlite3's verbose mode, which takes a stack trace at every statement: much of an import's time. */
const quietDriver = { ...sqlite3, verbose: () => quietDriver }

type Pragmas = Readonly<Record<string, number | string>>

/** The one connection that may write. Never creates a file. */
export async function openWriter(file: string): Promise<DataSource> {
  return open(file, sqlite3.OPEN_READWRITE, entities, writerPragmas)
}

/** For everything read outside a unit of work: sees only what is committed and cannot write. */
export async function openReader(file: string): Promise<DataSource> {
  return open(file, sqlite3.OPEN_READONLY, entities, readerPragmas)
}

/** For the migration runner: a writer that knows no entity, so that no step can depend on today's. */
export async function openForMigration(file: string, create: boolean): Promise<DataSource> {
  const flags = sqlite3.OPEN_READWRITE | (create ? sqlite3.OPEN_CREATE : 0)
  return open(file, flags, [], writerPragmas)
}

/** For inspecting a file: nothing is written, nothing is assumed about its tables. */
export async function openForInspection(file: string): Promise<DataSource> {
  return open(file, sqlite3.OPEN_READONLY, [], readerPragmas)
}

/** What the live connection answers for the given pragmas. */
export async function connectionState(dataSource: DataSource, names: readonly string[]): Promise<Pragmas> {
  const state: Record<string, number | string> = {}
  for (const name of names) state[name] = await pragma(dataSource, name)
  return state
}

async function open(
  file: string,
  flags: number,
  known: typeof entities | [],
  pragmas: Pragmas
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'sqlite',
    driver: quietDriver,
    database: file,
    flags: flags | sqlite3.OPEN_FULLMUTEX,
    busyTimeout: commonPragmas.busy_timeout,
    entities: known,
    synchronize: false,
    migrationsRun: false,
    logging: false
  })
  await dataSource.initialize()
  try {
    inOrder(dataSource)
    for (const [name, value] of Object.entries(pragmas)) await dataSource.query(`PRAGMA ${name} = ${value}`)
    await assertPragmas(dataSource, pragmas)
    return dataSource
  } catch (error) {
    await dataSource.destroy()
    throw error
  }
}

/** Throws when the connection does not stand as the rules demand. */
async function assertPragmas(dataSource: DataSource, expected: Pragmas): Promise<void> {
  const actual = await connectionState(dataSource, Object.keys(expected))
  for (const [name, value] of Object.entries(expected)) {
    if (actual[name] !== value) throw new Error(`PRAGMA ${name} is ${actual[name]}, must be ${value}`)
  }
}

/** The driver may otherwise run statements that were handed over together in any order. */
function inOrder(dataSource: DataSource): void {
  const connection: unknown = Reflect.get(dataSource.driver, 'databaseConnection')
  if (!(connection instanceof sqlite3.Database)) throw new Error('The connection is not one of sqlite3.')
  connection.serialize()
}

async function pragma(dataSource: DataSource, name: string): Promise<number | string> {
  const [row] = await dataSource.query<Record<string, number | string>[]>(`PRAGMA ${name}`)
  const value = row === undefined ? undefined : Object.values(row)[0]
  if (value === undefined) throw new Error(`PRAGMA ${name} gave no answer`)
  return value
}
