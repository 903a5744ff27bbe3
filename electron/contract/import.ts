import { z } from 'zod'
import { coordinateSystems } from '@domain/division/vocabulary'
import { importLedgers } from '@domain/sheet/import-ledgers'
import { job, read } from '@contract/define'
import { LedgerPreview } from '@contract/ledger'
import { codeOf, Id, PageRequest } from '@contract/primitives'

/** One column under a head and what it probably is. */
export const ImportColumn = z.object({
  /** 1 for A. */
  position: z.int(),
  letter: z.string(),
  /** From the outermost group inward. */
  path: z.array(z.string()),
  hidden: z.boolean(),
  samples: z.array(z.string()),
  /** Its likely column in each ledger; where there is none, it stays out. `sure`: the clerk need not look. */
  proposals: z.array(z.object({ ledger: codeOf(importLedgers), key: z.string(), sure: z.boolean() }))
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** One sheet of a file, before anything of it is taken. */
export const ImportSheet = z.object({
  index: z.int(),
  name: z.string(),
  hidden: z.boolean(),
  rows: z.int(),
  hiddenRows: z.int(),
  mergedBelow: z.int(),
  /** First and last row of the head; null when none was found. */
  head: z.object({ top: z.int(), bottom: z.int() }).nullable(),
  columns: z.array(ImportColumn),
  /** The likeliest one, and whether it really looks like it. */
  ledger: codeOf(importLedgers),
  isLedger: z.boolean(),
  /** The columns are those that the clerk once gave to the same heads. */
  remembered: z.boolean()
})
export type ImportSheet = z.infer<typeof ImportSheet>

export const ImportFile = z.object({
  name: z.string(),
  /** Why the file cannot be taken; empty when it can. */
  message: z.string(),
  /** When the very same file was imported before, and not undone since. */
  importedAt: z.string().nullable(),
  sheets: z.array(ImportSheet)
})
export type ImportFile = z.infer<typeof ImportFile>

const ChosenSheet = z.object({
  /** Place among the opened files. */
  file: z.int().min(0),
  sheet: z.int().min(0),
  ledger: codeOf(importLedgers),
  columns: z.array(z.object({ position: z.int().min(1), key: z.string().max(40).nullable() })).max(200)
})

/** One file that was imported. */
export const ImportRecordLine = z.object({
  id: Id,
  batchId: Id,
  at: z.string(),
  actor: z.string(),
  /** A code of `importLedgers`. */
  ledger: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  undone: z.boolean()
})
export type ImportRecordLine = z.infer<typeof ImportRecordLine>

export const importContract = {
  /** Looks files through and proposes what is what; writes nothing. */
  'import:open': job({
    input: z.object({}),
    output: z.object({
      /** For `import:check`, until other files are opened. */
      token: Id,
      files: z.array(ImportFile),
      /** The columns that each ledger can take. */
      fields: z.array(
        z.object({ ledger: codeOf(importLedgers), key: z.string(), head: z.string(), needed: z.boolean() })
      )
    }),
    file: {
      mode: 'open-many',
      title: '选择要导入的表格',
      extensions: ['xlsx', 'csv', 'xls', 'et', 'ods'],
      filterName: '表格文件'
    }
  }),
  /** Reads the chosen sheets and compares them with the register; writes nothing. */
  'import:check': job({
    input: z.object({
      token: Id,
      sheets: z.array(ChosenSheet).max(200),
      /** Hidden rows and columns too. */
      includeHidden: z.boolean(),
      /** Every line of a merged cell gets its value. */
      fillMerged: z.boolean(),
      /** Of coordinates that the register does not have yet: T1 has no column for it. */
      coordSys: codeOf(coordinateSystems),
      /** What unsure values mean, by the id of their question. */
      answers: z.array(z.object({ id: z.string().max(1000), value: z.string().max(200) })).max(2000)
    }),
    output: z.discriminatedUnion('state', [
      LedgerPreview,
      /** A file as a whole cannot be taken. */
      z.object({ state: z.literal('refused'), message: z.string() })
    ])
  }),
  /** Writes a checked import in one batch: every line or none, unless the clerk leaves the refused ones out. */
  'import:apply': job({
    input: z.object({ token: Id, skipRefused: z.boolean() }),
    /** `words`: how many of what, e.g. 新增 1 个、修改 2 个中心. */
    output: z.object({ words: z.string(), batchId: Id })
  }),
  /** Saves an empty ledger with drop-downs, to be filled in and imported. */
  'import:template': job({
    input: z.object({ ledger: codeOf(importLedgers) }),
    output: z.object({}),
    file: {
      mode: 'save',
      title: '保存导入模板',
      extensions: ['xlsx'],
      filterName: 'Excel 工作簿',
      suggestedName: '导入模板'
    }
  }),
  /** Saves a file with a column of what is wrong and the cells concerned in colour, for those who filled them in. */
  'import:return': job({
    input: z.object({
      /** Of `import:open`, after a check that found something. */
      token: Id,
      file: z.int().min(0),
      /** The ending of that file, which the copy keeps. */
      ending: z.enum(['xlsx', 'csv'])
    }),
    output: z.object({ lines: z.int() }),
    file: {
      mode: 'save',
      title: '保存退回给填报人的表',
      extensions: ['xlsx', 'csv'],
      filterName: '表格文件',
      suggestedName: '退回修改',
      extensionFor: ({ ending }) => ending
    }
  }),
  /** The imported files, newest first. */
  'import:records': read({
    input: PageRequest,
    output: z.object({ total: z.int(), rows: z.array(ImportRecordLine) })
  })
}
