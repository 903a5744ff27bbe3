import type { PaperFormat } from '@domain/paper/paper-tables'
import type { DossierDocument } from '@documents/dossier/dossier-document'
import { writeWholeBytes } from '@documents/excel/write/whole-file'
import { pdfPageCount } from '@services/paper/pdf-pages'
import { outputFailure } from '@services/paper/output-failure'
import type { JobContext } from '@services/service'

/** How much more room is left on a page when the fonts of the computer are wider than reckoned. */
const loosenesses = [1, 1.15, 1.4]

/**
 * Writes one dossier as a file that appears whole or not at all.
 * @returns its SHA-256. @throws StorageError the file cannot be written.
 */
export async function writeDossier(
  format: PaperFormat,
  path: string,
  document: DossierDocument,
  context: JobContext
): Promise<string> {
  const { signal } = context
  try {
    if (format === 'pdf') {
      return await writeWholeBytes(path, await printed(document, context))
    }
    // A part of the build by itself, since exceljs would lengthen each start.
    const { writeTables } = await import('@documents/tables/excel/write-tables')
    const { dossierWorkbook } = await import('@documents/dossier/dossier-workbook')
    const workbook = { document: dossierWorkbook(document), paper: 'A4', exportedAt: context.now() } as const
    return await writeTables({ path, ...workbook, signal })
  } catch (error) {
    signal.throwIfAborted()
    throw outputFailure(error)
  }
}

/** Page numbers are true only if every page of the layout is one of the PDF; else it is laid out once more, looser. */
async function printed(document: DossierDocument, context: JobContext): Promise<Uint8Array> {
  const { dossierPage } = await import('@documents/dossier/page/dossier-page')
  for (const looseness of loosenesses) {
    const { page, sheets } = dossierPage(document, looseness)
    const pdf = await context.printPaper(page, context.signal)
    context.signal.throwIfAborted()
    if (pdfPageCount(pdf) <= sheets) return pdf
  }
  throw new Error(`the dossier of ${document.projectNo} does not fit its pages`)
}
