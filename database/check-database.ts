import type { DataSource } from 'typeorm'
import { storageProblemOf } from '@database/storage-errors'

const REPORTED = 20

/**
 * What SQLite finds wrong with the file, empty when it is sound. `quick` skips the comparison of indexes with their
 * tables. Neither sees every flipped bit (hazards §0).
 */
export async function checkDatabase(dataSource: DataSource, depth: 'quick' | 'full'): Promise<string[]> {
  const pragma = depth === 'quick' ? 'quick_check' : 'integrity_check'
  try {
    const rows = await dataSource.query<Record<string, string>[]>(`PRAGMA ${pragma}(${REPORTED})`)
    const lines = rows.flatMap((row) => Object.values(row))
    return lines.length === 1 && lines[0] === 'ok' ? [] : lines
  } catch (error) {
    if (storageProblemOf(error) === 'damaged') return [String(error)]
    throw error
  }
}

/** Rows that name a row which is not there, per table. */
export async function brokenReferences(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ table: string; parent: string }[]>('PRAGMA foreign_key_check')
  return rows.map((row) => `${row.table} → ${row.parent}`)
}
