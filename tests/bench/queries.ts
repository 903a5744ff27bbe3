import { CenterPage } from '@contract/center-list'
import type { InputOf } from '@contract/index'
import { BENCH_DAY, openBackend, type BenchBackend } from './backend'
import type { City } from './city'
import { percentile, repeated, RUNS, WARM_UPS, type Figure } from './report'
import { shellIsHere, shellTimes } from './shell'

const PAGE = 100

const scope = { year: 2026, cutoff: BENCH_DAY, unitId: null, kind: null }

interface Query {
  what: string
  ask: (backend: BenchBackend) => Promise<unknown>
  /** The same rows as a skilled hand asks for them. */
  sql: readonly string[]
}

const live = 'FROM center WHERE deleted_at IS NULL'

/** The rows of a page of 中心台账 with the names beside them. */
function pageSql(condition: string, offset: number): string[] {
  return [
    `SELECT count(*) ${live} ${condition}`,
    `WITH page AS MATERIALIZED (SELECT id ${live} ${condition} ORDER BY code LIMIT ${PAGE} OFFSET ${offset})
     SELECT c.*, county.short_name, town.short_name, place.short_name, unit.short_name, parent.name
     FROM page JOIN center c ON c.id = page.id JOIN division place ON place.id = c.division_id
     LEFT JOIN division town ON town.id = place.town_id LEFT JOIN division county ON county.id = place.county_id
     JOIN reporting_unit unit ON unit.id = c.unit_id
     LEFT JOIN center parent ON parent.id = c.parent_center_id AND parent.deleted_at IS NULL ORDER BY c.code`
  ]
}

function list(what: string, filter: InputOf<'center:list'>['filter'], condition: string, offset = 0): Query {
  return {
    what,
    ask: (backend) => backend.ask('center:list', { scope, filter, offset, limit: PAGE }),
    sql: pageSql(condition, offset)
  }
}

function searchSql(table: string, text: string): string {
  return `SELECT * FROM "${table}" WHERE id IN (SELECT id FROM "${table}" WHERE deleted_at IS NULL
    AND instr(search_text, '${text}') > 0 ORDER BY instr(search_text, '${text}'), id LIMIT 10)`
}

const filter = { kind: 'rural', tiers: ['community'], statuses: ['open'] } as const

const queriesOf = (centers: number): readonly Query[] => [
  list('list, first page', {}, ''),
  list('list, last page', {}, '', centers - PAGE),
  list(
    'list, filtered',
    { ...filter, tiers: [...filter.tiers], statuses: [...filter.statuses] },
    "AND kind = 'rural' AND tier = 'community' AND status = 'open'"
  ),
  list('list, searched ddm', { text: 'ddm' }, "AND search_text LIKE '%ddm%'"),
  list('list, searched 定鼎', { text: '定鼎' }, "AND search_text LIKE '%定鼎%'"),
  {
    what: 'global search ddm',
    ask: (backend) => backend.ask('search:global', { text: 'ddm' }),
    sql: ['center', 'upgrade_project', 'person'].map((table) => searchSql(table, 'ddm'))
  },
  {
    what: 'centres per division',
    ask: (backend) => backend.ask('center:division-counts', { scope }),
    sql: [
      `SELECT division_id, count(*) ${live} GROUP BY division_id`,
      'SELECT id, parent_id FROM division WHERE deleted_at IS NULL'
    ]
  }
]

/**
 * Requests of 中心台账 and the search box against the same rows from the `sqlite3` shell on the same file.
 * @param ratio the goal against the shell; none where a request takes the shell a moment and ours goes through zod twice
 */
export async function measureQueries({ dataDir, file }: City, ratio?: number): Promise<Figure[]> {
  const backend = openBackend(dataDir)
  const { total } = CenterPage.parse(
    await backend.ask('center:list', { scope, filter: {}, offset: 0, limit: 1 })
  )
  const figures: Figure[] = []
  const withShell = shellIsHere()
  for (const { what, ask, sql } of queriesOf(total)) {
    const ours = await repeated(() => ask(backend))
    const shell = withShell ? (await shellTimes(file, sql, RUNS + WARM_UPS)).slice(WARM_UPS) : null
    figures.push({
      what: `${what}, ${total} centres, p95`,
      ours: percentile(ours, 0.95),
      reference: shell && percentile(shell, 0.95),
      against: 'sqlite3 shell',
      goal: ratio === undefined ? { below: 50 } : { ratio, below: 50 }
    })
  }
  await backend.stop()
  return figures
}

/** Everything that 统计分析 and 工作台 show, p95 on the backend's side. */
export async function measureDashboards(small: City, large: City, growth: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of ['analysis:overview', 'workbench:overview'] as const) {
    const [at, grown] = [await overviewTime(small, name), await overviewTime(large, name)]
    figures.push({
      what: `${name}, 200 projects, p95`,
      ours: at,
      reference: null,
      against: '',
      goal: { below: 100 }
    })
    figures.push({
      what: `${name}, 20 000 projects, p95`,
      ours: grown,
      reference: at,
      against: '200 projects',
      goal: { ratio: growth }
    })
  }
  return figures
}

async function overviewTime(
  { dataDir }: City,
  name: 'analysis:overview' | 'workbench:overview'
): Promise<number> {
  const backend = openBackend(dataDir)
  const times = await repeated(() => backend.ask(name, { scope }))
  await backend.stop()
  return percentile(times, 0.95)
}
