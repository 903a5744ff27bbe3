import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BENCH_DAY, openBackend } from './backend'
import type { City } from './city'
import { changedLedger, exportAll, importOf, inBackend, linesOf } from './ledger'
import { convert, officeIsHere } from './office'
import { openProgram } from './program'
import { percentile, timed, type Figure } from './report'

const scope = { year: 2026, cutoff: BENCH_DAY, unitId: null, kind: null }
const DOSSIERS = 20
const RUNS = 5
const office = 'LibreOffice'

/**
 * Dossiers to PDF beside LibreOffice converting their Excel twins, and T1 of 19 992 lines out and in beside LibreOffice
 * writing and reading the same workbook.
 */
export async function measureDossiers(sample: City, folder: string): Promise<Figure[]> {
  if (!officeIsHere()) console.log('LibreOffice is not on this machine: nothing to hold these against.')
  return [...(await measurePages(sample, folder)), ...(await measureLines(sample, folder))]
}

async function measurePages(sample: City, folder: string): Promise<Figure[]> {
  const dataDir = join(folder, 'dossier-data')
  await cp(sample.dataDir, dataDir, { recursive: true })
  const ids = await projectIds(dataDir)
  const program = await openProgram(dataDir, folder)
  try {
    const write = async (
      name: string,
      projects: readonly string[],
      format: 'pdf' | 'xlsx'
    ): Promise<number> => {
      const target = await made(folder, name)
      const asked = { projectIds: projects, scope, formats: [format] }
      return timed(() => program.job('dossier:export', asked, target))
    }
    await write('twins', ids, 'xlsx')
    // The first print starts the window's process and fills its caches, as it does LibreOffice's profile.
    await write('warm', ids.slice(0, 1), 'pdf')
    const single: number[] = []
    for (let run = 0; run < RUNS; run += 1) single.push(await write(`one-${run}`, ids.slice(0, 1), 'pdf'))
    const all = await write('all', ids, 'pdf')
    const twins = await filesIn(join(folder, 'twins'), '档.xlsx')
    const reference = await convertedTwins(twins, folder)
    const goal = { ratio: 0.2 }
    return [
      {
        what: 'one dossier to PDF, median',
        ours: percentile(single, 0.5),
        reference: reference.one,
        against: office,
        goal
      },
      { what: `${DOSSIERS} dossiers to PDF`, ours: all, reference: reference.all, against: office, goal }
    ]
  } finally {
    await program.stop()
  }
}

async function convertedTwins(
  twins: readonly string[],
  folder: string
): Promise<{ one: number | null; all: number | null }> {
  if (!officeIsHere()) return { one: null, all: null }
  const target = await made(folder, 'office')
  await convert(twins.slice(0, 1), 'pdf', target, folder)
  const single: number[] = []
  for (let run = 0; run < RUNS; run += 1) single.push(await convert(twins.slice(0, 1), 'pdf', target, folder))
  const all = await convert(twins, 'pdf', target, folder)
  const pages = await filesIn(target, '.pdf')
  if (pages.length !== twins.length)
    throw new Error(`LibreOffice made ${pages.length} of ${twins.length} files`)
  return { one: percentile(single, 0.5), all }
}

async function measureLines(sample: City, folder: string): Promise<Figure[]> {
  const city = await linesOf(sample, folder)
  const path = join(folder, 'peer.xlsx')
  const out = await inBackend(city.dataDir, (backend) =>
    timed(() => backend.job('ledger:export', exportAll, path))
  )
  const changed = await changedLedger(path, join(folder, 'peer-changed.xlsx'))
  const back = await inBackend(city.dataDir, (backend) => timed(() => importOf(backend, changed)))
  const reference = await convertedLines(path, folder)
  return [
    {
      what: 'T1 export of 19 992 lines',
      ours: out,
      reference: reference.write,
      against: `${office}, CSV to .xlsx`,
      goal: {}
    },
    {
      what: 'T1 import of 19 992 changed lines',
      ours: back,
      reference: reference.read,
      against: `${office}, .xlsx to CSV`,
      goal: {}
    }
  ]
}

async function convertedLines(
  path: string,
  folder: string
): Promise<{ read: number | null; write: number | null }> {
  if (!officeIsHere()) return { read: null, write: null }
  const target = await made(folder, 'office-lines')
  const read = await convert([path], 'csv', target, folder)
  const write = await convert([join(target, 'peer.csv')], 'xlsx', target, folder)
  return { read, write }
}

async function projectIds(dataDir: string): Promise<string[]> {
  const backend = openBackend(dataDir)
  try {
    const sort = { key: 'projectNo', descending: false } as const
    const list = await backend.ask('project:list', { scope, filter: {}, sort, offset: 0, limit: DOSSIERS })
    return Projects.parse(list).rows.map(({ id }) => id)
  } finally {
    await backend.stop()
  }
}

const Projects = z.object({ rows: z.array(z.object({ id: z.string() })).length(DOSSIERS) })

async function made(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  return path
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
}
