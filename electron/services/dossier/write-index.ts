import { join } from 'node:path'
import type { ParsedInputOf } from '@contract/index'
import type { DossierDocument } from '@documents/dossier/dossier-document'
import { indexTable } from '@documents/dossier/tables/index-table'
import type { TableDocument } from '@documents/tables/table-sheet'
import type { ExportedFile } from '@services/paper/export-records'
import { freeName } from '@services/paper/free-name'
import { outputFailure } from '@services/paper/output-failure'
import { unitNameOf } from '@services/paper/unit-name'
import type { JobContext } from '@services/service'

export interface IndexedDossier {
  document: DossierDocument
  fileNames: readonly string[]
}

/** 目录.xlsx: which dossier is which file, how whole, and what it lacks. @throws StorageError */
export async function writeIndex(
  folder: string,
  dossiers: readonly IndexedDossier[],
  { scope }: ParsedInputOf<'dossier:export'>,
  context: JobContext
): Promise<ExportedFile> {
  const { writeTables } = await import('@documents/tables/excel/write-tables')
  const document: TableDocument = {
    title: indexTable.title,
    annex: '',
    unitName: await unitNameOf(context.reader, scope.unitId),
    cutoff: scope.cutoff,
    filledOn: context.today(),
    sheets: [{ definition: indexTable, lines: dossiers.map(lineOf), notes: [] }]
  }
  const fileName = `${freeName(folder, '一中心一档目录', ['xlsx'])}.xlsx`
  try {
    const sha256 = await writeTables({
      path: join(folder, fileName),
      document,
      paper: 'A4',
      exportedAt: context.now(),
      signal: context.signal
    })
    return {
      ...{ table: 'dossier', title: indexTable.title, format: 'xlsx', cutoff: scope.cutoff },
      ...{ lightRule: '', targetVersion: '', fileName, sha256, rows: dossiers.length },
      ...{ phones: 'masked', reason: '' }
    }
  } catch (error) {
    context.signal.throwIfAborted()
    throw outputFailure(error)
  }
}

function lineOf({ document, fileNames }: IndexedDossier) {
  const { have, required, missing } = document.completeness
  return {
    kind: 'row' as const,
    values: {
      projectNo: document.projectNo,
      centerName: document.centerName,
      unit: document.unitName,
      archived: document.archivedOn === null ? '未归档' : '已归档',
      have,
      required,
      share: required === 0 ? null : have / required,
      missing: missing.map(({ label }) => label).join('、'),
      files: fileNames.join('、')
    }
  }
}
