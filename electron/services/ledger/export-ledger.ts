import { basename } from 'node:path'
import type { EntityManager } from 'typeorm'
import { recordedTables } from '@domain/paper/paper-tables'
import { checkLook, lookInWords } from '@domain/privacy/look'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { countCenters, findCenterIds } from '@database/repositories/center-list'
import { ledgerLinesByIds } from '@database/repositories/ledger-centers'
import type { PhoneStyle } from '@documents/excel/ledger/desk-sheet'
import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { queryOf } from '@services/center/center-scope'
import { ledgerRowOf } from '@services/ledger/ledger-row'
import { loadReferences, type LedgerReferences } from '@services/ledger/references'
import { recordExports } from '@services/paper/export-records'
import { outputFailure } from '@services/paper/output-failure'
import { unitNameOf } from '@services/paper/unit-name'
import { chosenPath, type JobContext } from '@services/service'
import { requireValid } from '@services/validation-error'

const centersPerRead = 500

/**
 * Writes T1 in the order of the division codes. The paper's cut-off date is the day of the export: the register holds
 * the present state alone.
 * @throws StorageError the file cannot be written; an existing one is as it was.
 */
export async function exportLedger(
  { scope, filter, fullPhones }: ParsedInputOf<'ledger:export'>,
  context: JobContext
): Promise<OutputOf<'ledger:export'>> {
  const { reader, signal } = context
  if (fullPhones !== null) requireValid(checkLook(fullPhones))
  const phones = fullPhones === null ? 'masked' : 'full'
  // A part of the build by itself, since exceljs would lengthen each start. A bare `import('exceljs')` would fail in
  // the package: Node's own loader cannot read Electron's archive.
  const { writeLedger } = await import('@documents/excel/ledger/write-ledger')
  const query = await queryOf(reader, scope, filter)
  const total = query === null ? 0 : await countCenters(reader, query)
  const page = { offset: 0, limit: total, total }
  const ids =
    query === null ? [] : await findCenterIds(reader, query, { key: 'place', descending: false }, page)
  const references = await loadReferences(reader, context.today())
  const today = context.today()
  try {
    const { count, sha256 } = await writeLedger({
      path: chosenPath(context),
      paper: {
        unitName: await unitNameOf(reader, filter.unitId ?? scope.unitId),
        cutoff: today,
        filledOn: today,
        exportedAt: context.now(),
        phones
      },
      rows: rowsOf(reader, ids, references, phones),
      onProgress: (done) => context.progress(done, ids.length, `已写出 ${done} / ${ids.length} 个中心`),
      signal
    })
    const record = {
      table: 'T1',
      title: recordedTables.T1,
      format: 'xlsx',
      cutoff: today,
      lightRule: '',
      targetVersion: '',
      fileName: basename(chosenPath(context)),
      sha256,
      rows: count,
      phones,
      reason: fullPhones === null ? '' : lookInWords(fullPhones)
    } as const
    return { count, notRecorded: await recordExports(scope, [record], context) }
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}

async function* rowsOf(
  reader: EntityManager,
  ids: readonly string[],
  references: LedgerReferences,
  phones: PhoneStyle
): AsyncGenerator<{ id: string; values: LedgerRow }> {
  for (let start = 0; start < ids.length; start += centersPerRead) {
    for (const found of await ledgerLinesByIds(reader, ids.slice(start, start + centersPerRead))) {
      yield { id: found.center.id, values: ledgerRowOf(found, references, phones) }
    }
  }
}
