import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { comparableHead } from '@domain/sheet/head-name'
import { mappingsOf, saveMapping } from '@database/repositories/import-records'
import type { Work } from '@database/work'
import { isLedgerKey, type LedgerKey } from '@documents/excel/ledger/ledger-columns'
import type { SheetSketch } from '@documents/excel/ledger/sketch-file'

type Heads = Pick<SheetSketch, 'columns'>
const Keys = z.array(z.string().nullable())

/** What the clerk once made of the same heads, by position; a sheet with other heads has none. */
export async function rememberedKeys(
  reader: EntityManager,
  sheets: readonly Heads[]
): Promise<Map<Heads, Map<number, LedgerKey | null>>> {
  const digests = new Map(sheets.map((sheet) => [sheet, digestOfHeads(sheet)]))
  const mappings = new Map(
    (await mappingsOf(reader, [...digests.values()])).map(({ headsDigest, columns }) => [
      headsDigest,
      columns
    ])
  )
  const remembered = new Map<Heads, Map<number, LedgerKey | null>>()
  for (const [sheet, digest] of digests) {
    const stored = mappings.get(digest)
    const keys = stored === undefined ? null : Keys.parse(JSON.parse(stored))
    if (keys?.length !== sheet.columns.length) continue
    remembered.set(
      sheet,
      new Map(sheet.columns.map(({ position }, index) => [position, keyOrNull(keys[index] ?? null)]))
    )
  }
  return remembered
}

export async function rememberKeys(
  work: Work,
  sheet: Heads,
  keys: ReadonlyMap<number, LedgerKey | null>
): Promise<void> {
  await saveMapping(work, {
    headsDigest: digestOfHeads(sheet),
    ledger: 'centers',
    columns: JSON.stringify(sheet.columns.map(({ position }) => keys.get(position) ?? null))
  })
}

function digestOfHeads({ columns }: Heads): string {
  const heads = columns.map(({ path }) => path.map(comparableHead))
  return createHash('sha256').update(JSON.stringify(heads)).digest('hex')
}

/** A column that the ledger no longer has stays out. */
function keyOrNull(key: string | null): LedgerKey | null {
  return key !== null && isLedgerKey(key) ? key : null
}
