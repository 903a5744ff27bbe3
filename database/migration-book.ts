import { type DataSource, type QueryRunner, Table } from 'typeorm'
import type { Migration } from '@database/migrations/migration'

/** The book of the steps that a file has taken. */
export async function openBook(runner: QueryRunner): Promise<void> {
  const columns = [
    { name: 'timestamp', type: 'bigint', isPrimary: true },
    { name: 'name', type: 'text' },
    { name: 'applied_at', type: 'text' },
    { name: 'app_version', type: 'text' }
  ]
  await runner.createTable(new Table({ name: 'migration', columns }), true)
}

export async function enter(
  runner: QueryRunner,
  migration: Migration,
  appliedAt: string,
  appVersion: string
): Promise<void> {
  const row = {
    timestamp: migration.timestamp,
    name: migration.name,
    applied_at: appliedAt,
    app_version: appVersion
  }
  await runner.manager.createQueryBuilder().insert().into('migration', Object.keys(row)).values(row).execute()
}

export interface Entry {
  timestamp: number
  name: string
  appVersion: string
}

/** The steps taken, oldest first; empty when there is no book. */
export async function readBook(dataSource: DataSource): Promise<Entry[]> {
  const runner = dataSource.createQueryRunner()
  if (!(await runner.hasTable('migration'))) return []
  const rows = await dataSource.query<{ timestamp: number | string; name: string; app_version: string }[]>(
    'SELECT timestamp, name, app_version FROM migration ORDER BY timestamp'
  )
  return rows.map((row) => ({
    timestamp: Number(row.timestamp),
    name: row.name,
    appVersion: row.app_version
  }))
}
