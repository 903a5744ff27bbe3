import { join } from 'node:path'
import { openReader } from '@database/data-source'
import { staffingOn } from '@services/staffing/staffing-on'
import { BENCH_DAY, openBackend, type BenchBackend } from './backend'
import { grownCity, type City } from './city'
import { percentile, repeated, type Figure } from './report'

/** The city of 2 499 centres with 4 times its people, 31 488, who hold 63 304 assignments. */
const STAFF = { centers: 1, projects: 1, people: 4, assignments: 8 }

const scope = { year: 2026, cutoff: BENCH_DAY, unitId: null, kind: null }

const pages: readonly [name: string, ask: (backend: BenchBackend) => Promise<unknown>][] = [
  [
    '人员配备, first page',
    (backend) => backend.ask('staffing:by-center', { scope, filter: {}, sort: null, offset: 0, limit: 100 })
  ],
  ['人员配备 by unit', (backend) => backend.ask('staffing:by-group', { scope, level: 'unit' })],
  ['人员分析', (backend) => backend.ask('staffing:picture', { scope })]
]

/** Required against present of every centre on one day, and the pages that show it, p95 on the backend's side. */
export async function measureStaffing(sample: City, folder: string): Promise<Figure[]> {
  const { dataDir, file } = await grownCity(sample, join(folder, 'staff'), STAFF)
  const figures: Figure[] = []
  const measure = async (what: string, below: number | undefined, work: () => Promise<unknown>) => {
    const ours = percentile(await repeated(work), 0.95)
    figures.push({ what: `${what}, p95`, ours, reference: null, against: '', goal: { below } })
  }
  const backend = openBackend(dataDir)
  for (const [what, ask] of pages) await measure(what, undefined, () => ask(backend))
  await backend.stop()
  const reader = await openReader(file)
  await measure('staffing of the city on a day', 100, () =>
    staffingOn(reader.manager, { unitIds: null, kind: null }, BENCH_DAY)
  )
  await reader.destroy()
  return figures
}
