import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { comparableHead } from '@domain/sheet/head-name'
import { importLedgers, type ImportLedger } from '@domain/sheet/import-ledgers'
import { isCodeOf } from '@domain/vocabulary-lookup'
import { mappingsOf, saveMapping } from '@database/repositories/import-records'
import type { Work } from '@database/work'
import { hasColumn } from '@documents/excel/ledger/ledger-kinds'
import type { SheetSketch } from '@documents/excel/ledger/sketch-file'

type Heads = Pick<SheetSketch, 'columns'>
const Keys = z.array(z.string().nullable())

/** What the clerk once made of a set of heads. */
export interface Remembered {
  ledger: ImportLedger
  /** By position. */
  keys: ReadonlyMap<number, string | null>
}

/** What the clerk once made of the same heads; a sheet with other heads has none. */
export async function rememberedKeys(
  reader: EntityManager,
  sheets: readonly Heads[]
): Promise<Map<Heads, Remembered>> {
  const digests = new Map(sheets.map((sheet) => [sheet, digestOfHeads(sheet)]))
  const mappings = new Map(
    (await mappingsOf(reader, [...digests.values()])).map((mapping) => [mapping.headsDigest, mapping])
  )
  const remembered = new Map<Heads, Remembered>()
  for (const [sheet, digest] of digests) {
    const stored = mappings.get(digest)
    if (stored === undefined || !isCodeOf(importLedgers, stored.ledger)) continue
    const { ledger } = stored
    const keys = Keys.parse(JSON.parse(stored.columns))
    if (keys.length !== sheet.columns.length) continue
    const byPosition = sheet.columns.map(({ position }, index) => {
      const key = keys[index] ?? null
      // A column that the ledger no longer has stays out.
      return [position, key !== null && hasColumn(ledger, key) ? key : null] as const
    })
    remembered.set(sheet, { ledger, keys: new Map(byPosition) })
  }
  return remembered
}

export async function rememberKeys(
  work: Work,
  sheet: Heads,
  ledger: ImportLedger,
  keys: ReadonlyMap<number, string | null>
): Promise<void> {
  await saveMapping(work, {
    headsDigest: digestOfHeads(sheet),
    ledger,
    columns: JSON.stringify(sheet.columns.map(({ position }) => keys.get(position) ?? null))
  })
}

function digestOfHeads({ columns }: Heads): string {
  const heads = columns.map(({ path }) => path.map(comparableHead))
  return createHash('sha256').update(JSON.stringify(heads)).digest('hex')
}
