import type { DataSource, QueryRunner } from 'typeorm'
import { brokenReferences, checkDatabase } from '@database/check-database'
import { openForMigration } from '@database/data-source'
import { APPLICATION_ID } from '@database/file-header'
import { enter, openBook, readBook } from '@database/migration-book'
import type { Migration } from '@database/migrations/migration'

export interface MigrationRun {
  file: string
  migrations: readonly Migration[]
  /** Creates the file; otherwise a missing one is an error. */
  create: boolean
  now: () => string
  appVersion: string
}

/** A step failed and nothing of the run remains in the file. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'

  constructor(
    /** Name of the step, or of the check after the steps. */
    readonly step: string,
    /** Whether the steps were committed before the fault showed: then only a backup brings the old state back. */
    readonly committed: boolean,
    cause: unknown
  ) {
    super(`Migration failed at ${step}`, { cause })
  }
}

/**
 * Takes all pending steps in one transaction, in the order that must hold (hazards §3.1): foreign keys off outside
 * the transaction → BEGIN IMMEDIATE → steps with their declared row counts → foreign_key_check → user_version →
 * COMMIT → foreign keys on, asserted → integrity_check. The verified backup before it is the caller's, and so is
 * bringing it back when the error says `committed`.
 */
export async function runMigrations(run: MigrationRun): Promise<void> {
  const dataSource = await openForMigration(run.file, run.create)
  const progress = { step: 'open', committed: false }
  try {
    await dataSource.query('PRAGMA foreign_keys = OFF')
    await inTransaction(dataSource, run, progress)
    progress.committed = true
    await assertForeignKeysOn(dataSource)
    progress.step = 'integrity_check'
    const problems = await checkDatabase(dataSource, 'full')
    if (problems.length > 0) throw new Error(problems.join('\n'))
  } catch (error) {
    throw new MigrationError(progress.step, progress.committed, error)
  } finally {
    await dataSource.destroy()
  }
}

async function inTransaction(
  dataSource: DataSource,
  run: MigrationRun,
  progress: { step: string }
): Promise<void> {
  const runner = dataSource.createQueryRunner()
  await runner.query('BEGIN IMMEDIATE')
  try {
    await openBook(runner)
    const taken = await readBook(dataSource)
    for (const migration of run.migrations.slice(taken.length)) {
      progress.step = migration.name
      await takeStep(runner, migration)
      await enter(runner, migration, run.now(), run.appVersion)
    }
    progress.step = 'foreign_key_check'
    const broken = await brokenReferences(dataSource)
    if (broken.length > 0) throw new Error(`Rows without their parent: ${broken.join(', ')}`)
    progress.step = 'user_version'
    await runner.query(`PRAGMA application_id = ${APPLICATION_ID}`)
    await runner.query(`PRAGMA user_version = ${run.migrations.length}`)
    progress.step = 'commit'
    await runner.query('COMMIT')
  } catch (error) {
    await rollBack(runner, error)
    throw error
  }
}

async function takeStep(runner: QueryRunner, migration: Migration): Promise<void> {
  const before = await rowCounts(runner)
  await migration.up(runner)
  const after = await rowCounts(runner)
  for (const table of new Set([...before.keys(), ...after.keys(), ...Object.keys(migration.rowChanges)])) {
    const change = (after.get(table) ?? 0) - (before.get(table) ?? 0)
    const declared = migration.rowChanges[table] ?? 0
    if (change !== declared) throw new Error(`${table}: ${change} rows more, declared ${declared}`)
  }
}

async function rowCounts(runner: QueryRunner): Promise<Map<string, number>> {
  const tables: { name: string }[] = await runner.query(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
  )
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const [row]: { rows: number }[] = await runner.query(`SELECT count(*) AS rows FROM "${name}"`)
    counts.set(name, Number(row?.rows))
  }
  return counts
}

/** SQLite may have rolled back by itself already, e.g. when the disk is full. */
async function rollBack(runner: QueryRunner, reason: unknown): Promise<void> {
  try {
    await runner.query('ROLLBACK')
  } catch (error) {
    if (String(error).includes('no transaction is active')) return
    throw new AggregateError([reason, error], 'A migration failed and its rollback too.', { cause: reason })
  }
}

async function assertForeignKeysOn(dataSource: DataSource): Promise<void> {
  await dataSource.query('PRAGMA foreign_keys = ON')
  const [row] = await dataSource.query<{ foreign_keys: number }[]>('PRAGMA foreign_keys')
  if (row?.foreign_keys !== 1) throw new Error('foreign_keys stayed off')
}
