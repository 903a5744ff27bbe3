import type { QueryRunner } from 'typeorm'

type Cell = string | number | null

/** Chunks keep a statement below the 32 766 parameters that SQLite takes. */
const ROWS_PER_STATEMENT = 500

/**
 * The id of row `number` of table `block`: the same in every installation, so that the data of two offices can be
 * merged. It has the form of a UUIDv7 of the year 1970.
 */
export function fixedId(block: number, number: number): string {
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0')
  return `00000000-0000-7000-8${hex(block, 3)}-${hex(number, 12)}`
}

/** Inserts rows as they stand, with the shared columns of a business table. */
export async function insertRows(
  runner: QueryRunner,
  table: string,
  rows: readonly Record<string, Cell>[]
): Promise<void> {
  const stamped = rows.map((row) => ({
    ...row,
    created_at: '2026-11-22T00:00:00.000Z',
    created_by: '系统',
    updated_at: '2026-11-22T00:00:00.000Z',
    updated_by: '系统',
    revision: 1,
    is_sample: 0
  }))
  const columns = Object.keys(stamped[0] ?? {})
  for (let start = 0; start < stamped.length; start += ROWS_PER_STATEMENT) {
    const chunk = stamped.slice(start, start + ROWS_PER_STATEMENT)
    await runner.manager.createQueryBuilder().insert().into(table, columns).values(chunk).execute()
  }
}
