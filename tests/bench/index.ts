import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { grownCity, sampleCity } from './city'
import { measureLedger } from './ledger'
import { measureDashboards, measureQueries } from './queries'
import { measureStart } from './start'
import { tableOf, type Figure } from './report'

/** 40 sample cities hold 99 960 centres, 100 of its plans 20 000 projects. */
const LARGE = { centers: 40, projects: 100 }

async function measure(folder: string): Promise<Figure[]> {
  console.log('Building the cities ...')
  const sample = await sampleCity(join(folder, 'sample'))
  const large = await grownCity(sample, join(folder, 'large'), LARGE)
  return [
    ...(await part('lists and searches', () => measureQueries(sample))),
    ...(await part('the same with 99 960 centres', () => measureQueries(large))),
    ...(await part('dashboards', () => measureDashboards(sample, large, LARGE.centers))),
    ...(await part('the ledger', () => measureLedger(sample, large, folder))),
    ...(await part('start of the program', () => measureStart(sample, large, folder)))
  ]
}

/** A part that breaks is told and missing in the table; the others still count. */
async function part(what: string, measured: () => Promise<Figure[]>): Promise<Figure[]> {
  console.log(`Measuring ${what} ...`)
  try {
    return await measured()
  } catch (error) {
    console.error(error)
    return []
  }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
  try {
    const figures = await measure(folder)
    const [core] = cpus()
    console.log(`\n${cpus().length} × ${core?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`)
    console.log(tableOf(figures))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

void main()
