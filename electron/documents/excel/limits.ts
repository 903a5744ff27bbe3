const mebibyte = 1024 * 1024

/** What a workbook may cost before it is refused. Source: hazards §3.3 rules 1–3. */
export const workbookLimits = {
  fileBytes: 20 * mebibyte,
  entries: 200,
  totalBytes: 100 * mebibyte,
  entryBytes: 60 * mebibyte,
  /** Compressed ÷ uncompressed of an entry above `ratioFromBytes`. */
  smallestRatio: 0.005,
  ratioFromBytes: mebibyte,
  rows: 20_000,
  columns: 200,
  /** Characters; Excel itself keeps no more in a cell. */
  cellText: 32_767,
  merges: 2_000,
  heapMebibytes: 512,
  milliseconds: 30_000
} as const

/** Title, head, foot and notes around 20 000 rows of data. */
export const rowsBesideData = 50
