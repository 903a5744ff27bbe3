import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import ExcelJS from 'exceljs'
import { importContract } from '@contract/import'
import { LedgerPreview } from '@contract/ledger'
import { ledgerColumns, type LedgerRow } from '@documents/excel/ledger/ledger-columns'
import { readInWorker, sketchInWorker } from '@documents/excel/ledger/in-worker'
import { proposedTables } from '@documents/excel/ledger/proposed-tables'
import { writeLedger } from '@documents/excel/ledger/write-ledger'
import { BENCH_DAY, openBackend, type BenchBackend } from './backend'
import { grownCity, type City } from './city'
import { timed, type Figure } from './report'

const scope = { year: 2026, cutoff: BENCH_DAY, unitId: null, kind: null }
export const exportAll = { scope, filter: {}, fullPhones: { reason: 'verify', note: '' } } as const
/** 8 sample cities hold 19 992 centres; a workbook of more than 20 000 lines is refused. */
const LINES = { centers: 8, projects: 1, people: 8, assignments: 8 }
/** How often the lines stand in the reference's workbook, to be as many as the large city's. */
const REPEATED = 5
const TICK_MS = 5
const LOOK_MS = 20

/** T1 out of the large city and back into one of 19 992 centres, every line changed in two cells. */
export async function measureLedger(sample: City, large: City, folder: string): Promise<Figure[]> {
  const { dataDir } = await linesOf(sample, folder)
  const lines = join(folder, 'lines.xlsx')
  await inBackend(dataDir, (backend) => backend.job('ledger:export', exportAll, lines))
  const rows = await rowsIn(lines)
  const changed = await changedLedger(lines, join(folder, 'changed.xlsx'))
  return [...(await measureExport(large, rows, folder)), ...(await measureImport(dataDir, changed))]
}

/** The city of 19 992 centres, a new one for each part that writes into it. */
export async function linesOf(sample: City, folder: string): Promise<City> {
  return grownCity(sample, await mkdtemp(join(folder, 'lines-')), LINES)
}

/** A ledger with two cells of every line changed. @returns its path */
export async function changedLedger(from: string, path: string): Promise<string> {
  await writeChanged(path, await rowsIn(from))
  return path
}

async function rowsIn(path: string): Promise<LedgerRow[]> {
  const tables = proposedTables(await sketchInWorker(path))
  const readings = await readInWorker({ path, includeHidden: false, fillMerged: false, tables })
  return readings.flatMap((reading) =>
    reading.ledger === 'centers' ? reading.rows.map(({ values }) => values) : []
  )
}

async function measureExport(large: City, rows: readonly LedgerRow[], folder: string): Promise<Figure[]> {
  const reference = await timed(() => writePlain(join(folder, 'plain.xlsx'), rows))
  const load = await inBackend(large.dataDir, (backend) =>
    loadOf(() => backend.job('ledger:export', exportAll, join(folder, 'large.xlsx')))
  )
  return figuresOf('T1 export of 99 960 lines', load, {
    reference,
    against: 'exceljs, no styles',
    goal: { ratio: 1.5 }
  })
}

async function measureImport(dataDir: string, path: string): Promise<Figure[]> {
  const reference = await timed(() => readPlain(path))
  const load = await inBackend(dataDir, (backend) => loadOf(() => importOf(backend, path)))
  return figuresOf('T1 import of 19 992 changed lines', load, {
    reference,
    against: 'exceljs',
    goal: { ratio: 3 }
  })
}

/** Opens, checks and applies the file as it is proposed. */
export async function importOf(backend: BenchBackend, path: string): Promise<void> {
  const { output } = importContract['import:open']
  const opened = output.parse(await backend.job('import:open', {}, path))
  const sheets = opened.files.flatMap((file, at) =>
    file.sheets.map(({ index, ledger, columns }) => ({
      file: at,
      sheet: index,
      ledger,
      columns: columns.map(({ position, proposals }) => ({
        position,
        key: proposals.find((proposal) => proposal.ledger === ledger)?.key ?? null
      }))
    }))
  )
  const checked = await backend.job('import:check', {
    token: opened.token,
    sheets,
    includeHidden: false,
    fillMerged: false,
    coordSys: 'CGCS2000',
    answers: []
  })
  const { token } = LedgerPreview.parse(checked)
  if (token === null) throw new Error('the changed ledger was not accepted')
  await backend.job('import:apply', { token, skipRefused: false })
}

export async function inBackend<Value>(
  dataDir: string,
  work: (backend: BenchBackend) => Promise<Value>
): Promise<Value> {
  const backend = openBackend(dataDir)
  try {
    // Opening the data is no part of what is measured.
    await backend.ask('center:list', { scope, filter: {}, offset: 0, limit: 1 })
    return await work(backend)
  } finally {
    await backend.stop()
  }
}

interface Load {
  milliseconds: number
  /** How late the event loop was, 99th percentile. */
  lateness: number
  /** By which the process grew at most, in MB. */
  growth: number
}

async function loadOf(work: () => Promise<unknown>): Promise<Load> {
  const before = process.memoryUsage().rss
  let peak = before
  const looks = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), LOOK_MS)
  const delays = monitorEventLoopDelay({ resolution: TICK_MS })
  delays.enable()
  const milliseconds = await timed(work)
  delays.disable()
  clearInterval(looks)
  return {
    milliseconds,
    lateness: Math.max(0, delays.percentile(99) / 1e6 - TICK_MS),
    growth: (peak - before) / 1e6
  }
}

function figuresOf(
  what: string,
  { milliseconds, lateness, growth }: Load,
  time: Pick<Figure, 'reference' | 'against' | 'goal'>
): Figure[] {
  const alone = { reference: null, against: '' }
  return [
    { what, ours: milliseconds, ...time },
    { what: `${what}, event loop late, p99`, ours: lateness, ...alone, goal: { below: 50 } },
    { what: `${what}, memory grown`, ours: growth, unit: 'MB', ...alone, goal: {} }
  ]
}

/** The lines under ids of nobody, so that none passes as left alone since its export. */
async function writeChanged(path: string, rows: readonly LedgerRow[]): Promise<void> {
  await writeLedger({
    path,
    paper: {
      unitName: '',
      cutoff: BENCH_DAY,
      filledOn: BENCH_DAY,
      exportedAt: `${BENCH_DAY}T01:00:00.000Z`,
      phones: 'full'
    },
    rows: rows.map((values, index) => ({
      id: `line-${index}`,
      values: {
        ...values,
        address: `${values.address}东`,
        servedHouseholds: (values.servedHouseholds ?? 0) + 1
      }
    }))
  })
}

async function writePlain(path: string, rows: readonly LedgerRow[]): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path })
  const sheet = workbook.addWorksheet('T1')
  for (let time = 0; time < REPEATED; time += 1) {
    for (const row of rows) sheet.addRow(ledgerColumns.map(({ key }) => row[key])).commit()
  }
  sheet.commit()
  await workbook.commit()
}

async function readPlain(path: string): Promise<number> {
  let rows = 0
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {})) {
    for await (const row of sheet) rows = Math.max(rows, row.number)
  }
  return rows
}
