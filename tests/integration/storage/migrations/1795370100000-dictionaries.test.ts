import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { awkwardRows, migratedFile, type MigratedFile } from '../../support/migrated-file'
import { oracle } from '../../support/oracle'

let migrated: MigratedFile
beforeEach(async () => {
  migrated = await migratedFile(1)
  await oracle(migrated.file, 'PRAGMA foreign_keys = ON', ...awkwardRows)
})
afterEach(() => migrated.remove())

const query = (sql: string) => oracle<Record<string, unknown>>(migrated.file, sql)
const untouched = [
  'organization',
  'division',
  'reporting_unit',
  'center',
  'center_site',
  'function_room',
  'change_log'
]

describe('D2: dictionaries', () => {
  it('leaves every row that was there untouched, children of parents included', async () => {
    const before = await Promise.all(untouched.map((table) => query(`SELECT * FROM ${table}`)))
    await migrated.migrateTo(2)
    expect(await Promise.all(untouched.map((table) => query(`SELECT * FROM ${table}`)))).toEqual(before)
    expect(await query('PRAGMA foreign_key_check')).toEqual([])
    expect(await query('PRAGMA user_version')).toEqual([{ user_version: 2 }])
  })

  it('brings the function catalogue of domain §1.3', async () => {
    await migrated.migrateTo(2)
    expect(await query('SELECT count(*) AS n FROM service_function_catalog')).toEqual([{ n: 29 }])
    const flagged = (flag: string) =>
      query(`SELECT code FROM service_function_catalog WHERE ${flag} = 1 ORDER BY seq`)
    expect((await flagged('public_service')).map((row) => row['code'])).toEqual([
      'F01',
      'F02',
      'F03',
      'F04',
      'F05'
    ])
    expect((await flagged('elderly_child')).map((row) => row['code'])).toEqual(['F06', 'F07'])
    expect(
      await query("SELECT scheme, mark FROM function_crosswalk WHERE function_code = 'F06' ORDER BY scheme")
    ).toEqual([
      { scheme: 'guoban121', mark: '养老托育' },
      { scheme: 'hangzhou', mark: '基础:为老' },
      { scheme: 'luoyang_rural', mark: '●' },
      { scheme: 'luoyang_urban', mark: '+1' },
      { scheme: 'quanzhou', mark: '老有所养' },
      { scheme: 'xihu', mark: '助老空间' }
    ])
    expect(
      await query(
        'SELECT DISTINCT function_code FROM function_crosswalk WHERE function_code NOT IN (SELECT code FROM service_function_catalog)'
      )
    ).toEqual([])
  })

  it('brings posts, norms with their sources, and nodes whose weights sum to 100', async () => {
    await migrated.migrateTo(2)
    expect(await query('SELECT count(*) AS n FROM post')).toEqual([{ n: 17 }])
    expect(
      await query('SELECT n_tenths, per_count, source_doc IS NULL AS sample FROM headcount_norm ORDER BY seq')
    ).toEqual([
      { n_tenths: 180, per_count: 10_000, sample: 0 },
      { n_tenths: 250, per_count: 10_000, sample: 0 },
      { n_tenths: 10, per_count: 300, sample: 1 }
    ])
    expect(await query('SELECT count(*) AS n, sum(weight) AS weight FROM milestone_template_item')).toEqual([
      { n: 9, weight: 100 }
    ])
    // 坚持运营前置: the operator node is not the last one.
    expect(await query('SELECT seq FROM milestone_template_item WHERE operator_node = 1')).toEqual([
      { seq: 8 }
    ])
  })

  it('brings every open dictionary, with labels and fixed ids', async () => {
    await migrated.migrateTo(2)
    const rows = await query(
      'SELECT dictionary, count(*) AS n FROM dictionary_entry GROUP BY dictionary ORDER BY dictionary'
    )
    expect(Object.fromEntries(rows.map((row) => [row['dictionary'], row['n']]))).toEqual({
      build_mode: 3,
      capacity_unit: 5,
      certificate: 8,
      education: 5,
      identity: 8,
      operation_mode: 12,
      organization_type: 20,
      political_status: 5,
      project_category: 7,
      property_right: 6,
      scene: 10,
      service_mode: 5,
      site_source: 15
    })
    expect(
      await query("SELECT id, label FROM dictionary_entry WHERE dictionary = 'scene' AND seq = 1")
    ).toEqual([{ id: '00000000-0000-7000-8001-000000000001', label: '城市社区' }])
  })
})
