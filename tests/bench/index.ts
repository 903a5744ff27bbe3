import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { grownCity, sampleCity } from './city'
import { measureDashboards, measureQueries } from './queries'
import { measureStart } from './start'
import { tableOf, type Figure } from './report'

/** 40 sample cities hold 99 960 centres, 100 of its plans 20 000 projects. */
const LARGE = { centers: 40, projects: 100 }

async function measure(folder: string): Promise<Figure[]> {
  console.log('Building the cities ...')
  const sample = await sampleCity(join(folder, 'sample'))
  const large = await grownCity(sample, join(folder, 'large'), LARGE)
  console.log('Starting the program ...')
  const starts = await measureStart(sample, large, folder)
  console.log('Measuring requests ...')
  return [
    ...starts,
    ...(await measureQueries(sample)),
    ...(await measureQueries(large)),
    ...(await measureDashboards(sample, large, LARGE.centers))
  ]
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
