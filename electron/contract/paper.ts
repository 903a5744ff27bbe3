import { z } from 'zod'
import { safeFileName } from '@domain/paper/file-name'
import {
  paperFormats,
  paperTables,
  phoneStyles,
  recordedTables,
  screenPapers
} from '@domain/paper/paper-tables'
import { job, read } from '@contract/define'
import {
  codeOf,
  DateText,
  Id,
  Instant,
  PageRequest,
  PeriodText,
  RequiredLine,
  Sha256
} from '@contract/primitives'
import { LookReasonDraft } from '@contract/look'
import { Scope } from '@contract/scope'

/** A table for the scope bar's year, cut-off, unit and kind. */
export const PaperQuestion = z.object({
  table: codeOf(paperTables),
  scope: Scope,
  /** T3 only: the month; null is the last complete one on the cut-off. */
  period: PeriodText.nullable().default(null),
  /** T12 only: the project. */
  projectId: Id.nullable().default(null)
})
export type PaperQuestion = z.infer<typeof PaperQuestion>

export const PaperRequest = PaperQuestion.extend({
  /** 附件号; null leaves it to be written by hand. */
  annexNo: z.int().min(1).max(99).nullable(),
  paper: z.enum(['A4', 'A3']),
  /** Why the phones of T8 leave in full; null leaves them masked. */
  fullPhones: LookReasonDraft.nullable().default(null)
})
export type PaperRequest = z.infer<typeof PaperRequest>

/** What an export wrote. */
export const PaperWritten = z.object({
  fileNames: z.array(z.string()),
  rows: z.int(),
  /** Why the export could not be recorded, though the files are there; '' when it was. */
  notRecorded: z.string()
})
export type PaperWritten = z.infer<typeof PaperWritten>

/** One file that went out: what stood in it, by which rules, and its fingerprint. */
export const ExportRecordLine = z.object({
  id: Id,
  table: codeOf(recordedTables),
  title: z.string(),
  format: codeOf(paperFormats),
  /** 2026年、洛龙区、乡里中心. */
  scopeWords: z.string(),
  cutoff: DateText,
  lightRule: z.string(),
  targetVersion: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  rows: z.int(),
  phones: codeOf(phoneStyles),
  /** Why phones left in full; '' for masked ones. */
  reason: z.string(),
  exportedAt: Instant,
  exportedBy: z.string()
})
export type ExportRecordLine = z.infer<typeof ExportRecordLine>

/** A page as the clerk's window shows it. */
export const ScreenRequest = z.object({
  page: codeOf(screenPapers),
  title: RequiredLine(80),
  /** Null for a page that the scope bar does not narrow. */
  scope: Scope.nullable(),
  cutoff: DateText
})
export type ScreenRequest = z.infer<typeof ScreenRequest>

const workbook = { extensions: ['xlsx'], filterName: 'Excel 工作簿' }
const pdf = { extensions: ['pdf'], filterName: 'PDF 文件' }
const nameFor = ({ table }: PaperQuestion): string => paperTables[table]

export const paperContract = {
  /** How many rows the table has for the scope, sheet by sheet, and on which paper it is readable. */
  'paper:preview': read({
    input: PaperQuestion,
    output: z.object({
      title: z.string(),
      paper: z.enum(['A4', 'A3']),
      sheets: z.array(z.object({ title: z.string(), rows: z.int() }))
    })
  }),
  'paper:export-xlsx': job({
    input: PaperRequest,
    output: PaperWritten,
    file: { mode: 'save', title: '导出 Excel', ...workbook, nameFor }
  }),
  'paper:export-pdf': job({
    input: PaperRequest,
    output: PaperWritten,
    file: { mode: 'save', title: '导出 PDF', ...pdf, nameFor }
  }),
  /** Both files into a folder, under names of the program's that overwrite nothing. */
  'paper:export-both': job({
    input: PaperRequest,
    output: PaperWritten,
    file: { mode: 'directory', title: '选择保存 Excel 和 PDF 的文件夹', extensions: [], filterName: '' }
  }),
  /** The page on the screen as PDF. */
  'paper:export-screen': job({
    input: ScreenRequest,
    output: PaperWritten,
    file: { mode: 'save', title: '导出 PDF', ...pdf, nameFor: ({ title }) => safeFileName(title) }
  }),
  /** 导出记录, the newest first. */
  'paper:records': read({
    input: PageRequest,
    output: z.object({ total: z.int(), rows: z.array(ExportRecordLine) })
  }),
  /** 哪份文件是领导看过的: the records of a file by its fingerprint, the newest first. */
  'paper:find-record': read({
    input: z.object({ sha256: Sha256 }),
    output: z.array(ExportRecordLine)
  })
}
