import { basename } from 'node:path'
import { periodEnd } from '@domain/calendar/period'
import { crossCheckRules } from '@domain/reconcile/cross-check'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ReconcileLine } from '@contract/reconcile'
import { reconcileList, type ReconcileListKey } from '@documents/tables/definitions/reconcile-list'
import type { TableLine } from '@documents/tables/table-sheet'
import { recordExports } from '@services/paper/export-records'
import { newPath } from '@services/paper/new-path'
import { outputFailure } from '@services/paper/output-failure'
import { unitNameOf } from '@services/paper/unit-name'
import { reconcilePeriod } from '@services/reconcile/reconcile-period'
import type { JobContext } from '@services/service'

/**
 * Writes the list of 勾稽检查 as it is shown to the file that was chosen.
 * @throws StorageError the file cannot be written; an existing one is as it was.
 */
export async function exportReconcile(
  { scope, period }: ParsedInputOf<'reconcile:export'>,
  context: JobContext
): Promise<OutputOf<'reconcile:export'>> {
  const { reader, signal } = context
  const { checked, lines } = await reconcilePeriod(reader, { scope, period }, context)
  const title = `${period} ${reconcileList.title}`
  const sheet = {
    definition: reconcileList,
    title,
    lines: lines.map(lineOf),
    notes: [`共核对 ${checked} 处关系，${lines.length} 处不相符。有错误不能报送和锁定；提醒不影响办理。`]
  }
  // A part of the build by itself, since exceljs would lengthen each start.
  const { writeTables } = await import('@documents/tables/excel/write-tables')
  const path = newPath(context)
  const cutoff = periodEnd(period)
  try {
    const sha256 = await writeTables({
      path,
      document: {
        title,
        annex: '附件',
        unitName: await unitNameOf(reader, scope.unitId),
        cutoff,
        filledOn: context.today(),
        sheets: [sheet]
      },
      paper: reconcileList.paper,
      exportedAt: context.now(),
      signal
    })
    const file = { fileName: basename(path), sha256, rows: lines.length, format: 'xlsx' } as const
    const untold = { lightRule: '', targetVersion: '', phones: 'masked', reason: '' } as const
    const record = { table: 'reconcile', title, cutoff, ...untold, ...file } as const
    return { count: lines.length, notRecorded: await recordExports(scope, [record], context) }
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}

function lineOf({ rule, severity, left, right, difference, tolerance, place }: ReconcileLine) {
  return {
    kind: 'row',
    values: {
      severity: severity === 'error' ? '错误' : '提醒',
      rule: crossCheckRules[rule],
      left: left.label,
      leftValue: left.text,
      right: right.label,
      rightValue: right.text,
      difference,
      tolerance,
      place: place.label
    }
  } satisfies TableLine<ReconcileListKey>
}
