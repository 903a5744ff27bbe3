import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { grownCity, sampleCity, type City } from './city'
import { measureDossiers } from './dossier'
import { measureLedger } from './ledger'
import { measureDashboards, measureQueries } from './queries'
import { measureStaffing } from './staffing'
import { measureStart } from './start'
import { tableOf, type Figure } from './report'

/** 40 sample cities hold 99 960 centres, 100 of its plans 20 000 projects. */
const LARGE = { centers: 40, projects: 100, people: 40, assignments: 40 }

interface Bench {
  sample: City
  /** Made when the first part asks for it. */
  large: () => Promise<City>
  folder: string
}

/** In this order; `npm run bench -- start ledger` measures only those named. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
  // The goal of the ratio is one at 100 000 centres.
  lists: async ({ sample, large }) => [
    ...(await measureQueries(sample)),
    ...(await measureQueries(await large(), 1.5))
  ],
  dashboards: async ({ sample, large }) => measureDashboards(sample, await large(), LARGE.centers),
  staffing: ({ sample, folder }) => measureStaffing(sample, folder),
  ledger: async ({ sample, large, folder }) => measureLedger(sample, await large(), folder),
  dossier: ({ sample, folder }) => measureDossiers(sample, folder),
  start: async ({ sample, large, folder }) => measureStart(sample, await large(), folder)
}

/** A part that breaks is told; the others still count. Each part's table is printed as soon as it is measured. */
async function measure(bench: Bench, wanted: readonly string[]): Promise<void> {
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`Measuring ${name} ...`)
    try {
      console.log(`\n${tableOf(await part(bench))}\n`)
    } catch (error) {
      console.error(error)
    }
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}`)
    process.exitCode = 2
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
  try {
    const [core] = cpus()
    console.log(`${cpus().length} × ${core?.model ?? 'unknown processor'}, Node ${process.versions.node}`)
    console.log('Building the city ...')
    const sample = await sampleCity(join(folder, 'sample'))
    let grown: Promise<City> | null = null
    const large = (): Promise<City> => (grown ??= grownCity(sample, join(folder, 'large'), LARGE))
    await measure({ sample, large, folder }, wanted)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

void main(process.argv.slice(2))
