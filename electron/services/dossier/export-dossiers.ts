import { join } from 'node:path'
import { errorAt } from '@domain/violation'
import { safeFileName } from '@domain/paper/file-name'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { dossierTitle, type DossierDocument } from '@documents/dossier/dossier-document'
import { dossierRecords } from '@services/dossier/dossier-records'
import { picturesOf } from '@services/dossier/dossier-attachments'
import { DossierWords } from '@services/dossier/dossier-words'
import { dossierOf } from '@services/dossier/gather-dossier'
import { writeDossier } from '@services/dossier/write-dossier'
import { writeIndex, type IndexedDossier } from '@services/dossier/write-index'
import { recordExports, type ExportedFile } from '@services/paper/export-records'
import { freeName } from '@services/paper/free-name'
import { projectsOfScope } from '@services/paper/tables/project-tasks'
import { chosenPath, type JobContext } from '@services/service'
import { ValidationError } from '@services/validation-error'

type Request = ParsedInputOf<'dossier:export'>

/**
 * Writes the dossiers of the projects one after the other, then 目录 over more than one. Stopped in between, it leaves whole
 * files, each of them recorded. @throws StorageError the folder cannot be written. @throws NotFoundError a project is gone.
 */
export async function exportDossiers(
  request: Request,
  context: JobContext
): Promise<OutputOf<'dossier:export'>> {
  const { reader, signal } = context
  const { scope, formats } = request
  context.progress(0, 0, '正在汇总数据')
  const ids = request.projectIds ?? (await projectsOfScope(reader, scope)).map(({ project }) => project.id)
  if (ids.length === 0) throw new ValidationError([errorAt('projectIds', '所选范围内没有项目')])
  const folder = chosenPath(context)
  const words = await DossierWords.load(reader)
  const files: ExportedFile[] = []
  const done: IndexedDossier[] = []
  try {
    for (const [at, id] of ids.entries()) {
      const records = await dossierRecords(reader, id, scope.cutoff)
      const printed = formats.includes('pdf') ? records.attachments : []
      const pictures = await picturesOf(printed, context)
      const document = dossierOf(records, words, pictures, context.today())
      context.progress(at, ids.length, `正在生成 ${at + 1} / ${ids.length}：${document.centerName}`)
      const name = freeName(folder, fileNameOf(document), formats)
      for (const format of formats) {
        signal.throwIfAborted()
        const fileName = `${name}.${format}`
        const sha256 = await writeDossier(format, join(folder, fileName), document, context)
        files.push(recordOf(document, { format, fileName, sha256 }))
      }
      done.push({ document, fileNames: formats.map((format) => `${name}.${format}`) })
    }
    if (done.length > 1) files.push(await writeIndex(folder, done, request, context))
  } catch (error) {
    if (files.length > 0) await recordExports(scope, files, context)
    throw error
  }
  const notRecorded = await recordExports(scope, files, context)
  return { fileNames: files.map(({ fileName }) => fileName), projects: done.length, notRecorded }
}

/** LX-2026-001_定鼎门社区邻里中心_一中心一档. */
function fileNameOf({ projectNo, centerName }: DossierDocument): string {
  return `${safeFileName(`${projectNo}_${centerName}`)}_一中心一档`
}

function recordOf(
  document: DossierDocument,
  file: Pick<ExportedFile, 'format' | 'fileName' | 'sha256'>
): ExportedFile {
  return {
    table: 'dossier',
    title: dossierTitle(document),
    cutoff: document.cutoff,
    lightRule: '',
    targetVersion: '',
    rows: 1,
    phones: 'masked',
    reason: '',
    ...file
  }
}
