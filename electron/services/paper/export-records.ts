import type { EntityManager } from 'typeorm'
import { centerKinds } from '@domain/center/vocabulary'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { Scope } from '@contract/scope'
import type { ExportRecordLine } from '@contract/paper'
import type { ExportRecord } from '@database/entities/export-record'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { newId } from '@database/new-id'
import { addExportRecord, exportRecordPage, exportRecordsOf } from '@database/repositories/export-records'
import { StorageError } from '@database/storage-errors'
import type { JobContext } from '@services/service'

/** What is told of a file; the rest is known here. */
export type ExportedFile = Pick<
  ExportRecord,
  | 'table'
  | 'title'
  | 'format'
  | 'cutoff'
  | 'lightRule'
  | 'targetVersion'
  | 'fileName'
  | 'sha256'
  | 'rows'
  | 'phones'
  | 'reason'
>

/**
 * Notes files that were written.
 * @param scope null for a list that the scope bar does not narrow.
 * @returns '' or, in words, why they could not be noted though they are there, e.g. in data opened read-only.
 */
export async function recordExports(
  scope: Scope | null,
  files: readonly ExportedFile[],
  context: JobContext
): Promise<string> {
  const scopeWords = scope === null ? '' : await scopeInWords(context.reader, scope)
  const year = scope?.year ?? Number(context.today().slice(0, 4))
  try {
    await context.unitOfWork.run({ action: 'paper:record', title: '导出记录' }, async (work) => {
      for (const file of files) {
        const id = newId()
        const stamp = { exportedAt: context.now(), exportedBy: context.actor }
        await addExportRecord(work, { ...file, id, year, scopeWords, ...stamp })
        work.touch('paper', id)
      }
    })
    return ''
  } catch (error) {
    if (error instanceof StorageError) return error.message
    throw error
  }
}

/** 导出记录, a page of it. */
export async function listExportRecords(
  reader: EntityManager,
  page: ParsedInputOf<'paper:records'>
): Promise<OutputOf<'paper:records'>> {
  const { total, rows } = await exportRecordPage(reader, page)
  return { total, rows: rows.map(lineOf) }
}

/** The records of a file by its fingerprint: the same file may have been written twice. */
export async function findExportRecord(
  reader: EntityManager,
  { sha256 }: ParsedInputOf<'paper:find-record'>
): Promise<ExportRecordLine[]> {
  return (await exportRecordsOf(reader, sha256)).map(lineOf)
}

function lineOf(record: ExportRecord): ExportRecordLine {
  const { year: _, ...line } = record
  return line
}

/** 2026年、洛龙区、乡里中心. */
export async function scopeInWords(reader: EntityManager, { year, unitId, kind }: Scope): Promise<string> {
  const unit = unitId === null ? null : await reader.findOneBy(ReportingUnit, { id: unitId })
  return [`${year}年`, unit?.name ?? '全市', kind === null ? '邻里和乡里中心' : centerKinds[kind]].join('、')
}
