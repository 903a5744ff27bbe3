import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { entities } from '@database/entities'
import { openForMigration, openReader } from '@database/data-source'
import { migrations } from '@database/migrations'
import type { Migration } from '@database/migrations/migration'
import { MigrationError, runMigrations } from '@database/migration-runner'
import { migratedFile } from '../../support/migrated-file'
import { oracle, sha256 } from '../../support/oracle'

const here = fileURLToPath(new URL('.', import.meta.url))
const source = fileURLToPath(new URL('../../../../database/migrations/', import.meta.url))

describe('migrations', () => {
  it('D2: each one is listed, in order, and has a test of its own', () => {
    const files = readdirSync(source).filter((name) => /^\d{13}-.+\.ts$/.test(name))
    const names = migrations.map(({ timestamp, name }) => `${timestamp}-${name}`)
    expect(files.map((name) => name.replace('.ts', ''))).toEqual(names)
    expect([...names].sort()).toEqual(names)
    const tests = readdirSync(here).filter((name) => /^\d{13}-/.test(name))
    expect(tests.map((name) => name.replace('.test.ts', ''))).toEqual(names)
  })

  it('D4: taken one by one or all at once they give the same schema', async () => {
    const schema = (file: string) =>
      oracle(file, 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    const fresh = await migratedFile(migrations.length)
    const stepwise = await migratedFile(1)
    for (let steps = 2; steps <= migrations.length; steps += 1) await stepwise.migrateTo(steps)
    expect(await schema(stepwise.file)).toEqual(await schema(fresh.file))
    await Promise.all([fresh.remove(), stepwise.remove()])
  })

  it('D4: the tables are exactly what the entities say, column by column', async () => {
    const migrated = await migratedFile(migrations.length)
    const reader = await openReader(migrated.file)
    const described = reader.entityMetadatas.map(({ tableName, columns }) => ({
      table: tableName,
      columns: columns
        .map((column) => ({
          name: column.databaseName,
          type: String(column.type),
          required: column.isNullable ? 0 : 1,
          byDefault: defaultOf(column.default),
          key: column.isPrimary ? 1 : 0
        }))
        .sort((a, b) => a.name.localeCompare(b.name))
    }))
    const found = await Promise.all(
      described.map(async ({ table }) => {
        const rows = await oracle<TableInfo>(migrated.file, `PRAGMA table_info("${table}")`)
        const columns = rows.map((row) => ({
          name: row.name,
          type: row.type.toLowerCase(),
          required: row.notnull,
          byDefault: row.dflt_value,
          key: row.pk
        }))
        return { table, columns: columns.sort((a, b) => a.name.localeCompare(b.name)) }
      })
    )
    expect(described).toEqual(found)
    const tables = await oracle<{ name: string }>(
      migrated.file,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...described.map(({ table }) => table), 'migration'].sort()
    )
    expect(described).toHaveLength(entities.length)
    await reader.destroy()
    await migrated.remove()
  })

  it('refuses a step whose row counts are not the declared ones, and leaves the file as it was', async () => {
    const migrated = await migratedFile(2)
    const before = sha256(migrated.file)
    const careless: Migration = {
      timestamp: 9_999_999_999_999,
      name: 'careless',
      rowChanges: { post: -1 },
      async up(runner) {
        await runner.query("DELETE FROM post WHERE code IN ('cook', 'errands')")
      }
    }
    await expect(take(migrated.file, careless)).rejects.toMatchObject({ step: 'careless', committed: false })
    expect(sha256(migrated.file)).toBe(before)
    await migrated.remove()
  })

  it('refuses a step that leaves rows without their parent', async () => {
    const migrated = await migratedFile(2)
    const before = sha256(migrated.file)
    const orphaning: Migration = {
      timestamp: 9_999_999_999_999,
      name: 'orphaning',
      rowChanges: { post: -1 },
      async up(runner) {
        await runner.query("DELETE FROM post WHERE code = 'grid_worker'")
      }
    }
    await expect(take(migrated.file, orphaning)).rejects.toMatchObject({ step: 'foreign_key_check' })
    expect(sha256(migrated.file)).toBe(before)
    const connection = await openForMigration(migrated.file, false)
    expect(await connection.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }])
    await connection.destroy()
    await migrated.remove()
  })

  it('names the step in its error', () => {
    expect(new MigrationError('some-step', false, null).message).toContain('some-step')
  })
})

interface TableInfo {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
  pk: number
}

function take(file: string, step: Migration): Promise<void> {
  return runMigrations({
    file,
    migrations: [...migrations, step],
    create: false,
    now: () => '2026-09-30T01:00:00.000Z',
    appVersion: '0.0.0-test'
  })
}

function defaultOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? `'${value}'` : String(value)
}
