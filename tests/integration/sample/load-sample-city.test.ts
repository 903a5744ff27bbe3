import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Center } from '@database/entities/center'
import { ChangeLog } from '@database/entities/change-log'
import { DictionaryEntry } from '@database/entities/dictionary-entry'
import { Division } from '@database/entities/division'
import { Person } from '@database/entities/person'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { reportPeriods } from '@database/repositories/report-periods'
import { totalCells } from '@documents/tables/total-values'
import type { PaperTable } from '@domain/paper/paper-tables'
import { gatherTable } from '@services/paper/gather-table'
import { reconcilePeriod } from '@services/reconcile/reconcile-period'
import { totalOn } from '@domain/staffing/presence'
import { loadRegions } from '@services/regions/load-regions'
import { parseCsv } from '@services/regions/parse-csv'
import { loadSampleCity } from '@services/sample/load-sample-city'
import { exportPaper } from '@services/paper/export-paper'
import { openLedgerDesk } from '../ledger/ledger-office'
import { openPaperDesk } from '../paper/paper-office'
import { openOffice, type Office } from './sample-office'

describe('the sample city in a database', () => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice()
    await loadRegions(office.context)
    await loadSampleCity(office.context)
  })
  afterAll(() => office.close())

  const count = async (sql: string): Promise<unknown> => (await office.database.reader.query(sql))[0].n

  it('holds the whole list of divisions and the centres of the city documents', async () => {
    expect(await count('SELECT count(*) AS n FROM division')).toBe(3454)
    expect(await count("SELECT count(*) AS n FROM center WHERE kind = 'urban'")).toBe(363)
    expect(await count("SELECT count(*) AS n FROM center WHERE kind = 'rural'")).toBe(2136)
    expect(await count('SELECT count(*) AS n FROM upgrade_project WHERE counts_toward_target = 1')).toBe(200)
    expect(await count('SELECT count(*) AS n FROM reporting_unit')).toBe(17)
  })

  it('has forms that fit each other (勾稽), month by month', async () => {
    const year = Number(office.context.today().slice(0, 4))
    const { reader } = office.database
    for (const { period, cutoff } of await reportPeriods(reader, year)) {
      const scope = { year, cutoff, unitId: null, kind: null }
      const { checked, lines } = await reconcilePeriod(reader, { scope, period }, office.context)
      expect(checked).toBeGreaterThan(600)
      expect(lines.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  it('sums on paper what SQL sums: T2, T5 and T8', async () => {
    const { reader } = office.database
    const scope = { year: 2025, cutoff: '2025-09-30', unitId: null, kind: null }
    const total = async (table: PaperTable) => {
      const [sheet] = (
        await gatherTable[table](reader, { scope, period: null, projectId: null, phones: 'masked' })
      ).sheets
      const last = sheet?.lines.at(-1)
      if (sheet === undefined || last?.kind !== 'total') throw new Error('the table has no total')
      const cells = totalCells(sheet, last)
      return (key: string) => cells[sheet.definition.columns.findIndex((column) => column.key === key)]?.value
    }
    const projects = 'upgrade_project WHERE year = 2025 AND deleted_at IS NULL'
    const tasks = await total('T2')
    expect(tasks('budget')).toBeGreaterThan(0)
    expect(tasks('budget')).toBe(await count(`SELECT sum(budget_total) AS n FROM ${projects}`))
    const money = await total('T5')
    const flown = (direction: string) =>
      count(`SELECT sum(amount) AS n FROM fund_flow flow JOIN funding_source source ON source.id = funding_source_id
              WHERE project_id IN (SELECT id FROM ${projects}) AND direction = '${direction}'
                AND flowed_on <= '2025-09-30' AND flow.deleted_at IS NULL AND source.deleted_at IS NULL`)
    expect([money('arrived'), money('paid')]).toEqual([await flown('arrived'), await flown('paid')])
    const staff = await total('T8')
    expect(staff('fte')).toBe(
      await count(`SELECT sum(fte_tenths) AS n FROM staff_assignment held
        WHERE held.deleted_at IS NULL AND held.valid_from <= '2025-09-30'
          AND (held.valid_to IS NULL OR held.valid_to >= '2025-09-30')
          AND NOT EXISTS (SELECT 1 FROM staff_absence away WHERE away.person_id = held.person_id
            AND (away.assignment_id IS NULL OR away.assignment_id = held.id) AND away.deleted_at IS NULL
            AND away.valid_from <= '2025-09-30' AND (away.valid_to IS NULL OR away.valid_to >= '2025-09-30'))
          AND center_id IN (SELECT id FROM center WHERE status = 'open' AND deleted_at IS NULL)`)
    )
  })

  it('comes back unchanged from its own T2, all 200 projects', async () => {
    const desk = await openLedgerDesk({ ...office, remove: () => Promise.resolve() })
    const paper = await openPaperDesk(office.database)
    try {
      const path = join(paper.folder, '任务台账.xlsx')
      const scope = { year: 2025, cutoff: '2025-09-30', unitId: null, kind: null }
      await exportPaper('xlsx')(paper.request('T2', { scope }), paper.contextFor(path))
      const preview = await desk.preview(path)
      expect(preview).toMatchObject({
        counts: { added: 0, changed: 0, unchanged: 200, refused: 0 },
        problems: [],
        token: null
      })
    } finally {
      await paper.remove()
      await desk.remove()
    }
  })

  it('agrees with the control sums of the division list in every county', async () => {
    const lines = parseCsv(await readFile('resources/regions/luoyang-counties.csv', 'utf8')).slice(1)
    const rows: { code: string; towns: number; residents: number; villages: number; others: number }[] =
      await office.database.reader.query(
        `SELECT county.code_stat AS code,
                sum(child.level = 'town') AS towns,
                sum(child.village_type IS 'resident_committee') AS residents,
                sum(child.village_type IS 'village_committee') AS villages,
                sum(child.village_type IS 'similar') AS others
           FROM division county JOIN division child ON child.county_id = county.id
          WHERE county.level = 'county' GROUP BY county.id`
      )
    const byCode = new Map(rows.map((row) => [row.code, row]))
    const counties = lines.filter(([code = '']) => code.length === 6)
    expect(counties).toHaveLength(15)
    for (const [code = '', , , towns, , residents, villages, others] of counties) {
      expect(byCode.get(code)).toEqual({
        code,
        towns: Number(towns),
        residents: Number(residents),
        villages: Number(villages),
        others: Number(others)
      })
    }
  })

  it('marks every invented record and keeps the reference data unmarked', async () => {
    const { reader } = office.database
    const sampled = [
      'organization',
      'center',
      'service_function',
      'annual_target',
      'milestone',
      'person',
      'staff_assignment'
    ]
    for (const table of sampled) {
      expect(await count(`SELECT count(*) AS n FROM "${table}" WHERE is_sample = 0`), table).toBe(0)
    }
    expect(await count('SELECT count(*) AS n FROM division WHERE is_sample = 1')).toBe(0)
    expect(await reader.count(Center)).toBe(
      (await reader.find(Center)).filter((row) => row.remark.includes('演示数据')).length
    )
    expect(await reader.count(Person)).toBe(
      (await reader.find(Person)).filter((row) => row.remark.includes('演示数据')).length
    )
    const peopled = await reader.find(Division, { where: { level: 'village' } })
    expect(peopled).toHaveLength(3244)
    expect(peopled.every((row) => row.popResident !== null && row.source.endsWith('人口为演示数据'))).toBe(
      true
    )
  })

  it('writes one batch for each load and no row of history per record', async () => {
    expect(await office.database.reader.query('SELECT title FROM change_batch ORDER BY at, id')).toEqual([
      { title: '载入行政区划' },
      { title: '载入演示城市' }
    ])
    expect(await office.database.reader.count(ChangeLog)).toBe(0)
  })

  it('uses words of the dictionaries alone', async () => {
    const entries = await office.database.reader.find(DictionaryEntry)
    const known = (dictionary: string): Set<string> =>
      new Set(entries.filter((entry) => entry.dictionary === dictionary).map((entry) => entry.code))
    const centers = await office.database.reader.find(Center)
    const people = await office.database.reader.find(Person)
    const used: [string, string[]][] = [
      ['scene', centers.flatMap((row) => row.scenes)],
      ['site_source', centers.flatMap((row) => row.siteSources)],
      ['property_right', centers.flatMap((row) => row.propertyRight ?? [])],
      ['build_mode', centers.flatMap((row) => row.buildMode ?? [])],
      ['operation_mode', centers.flatMap((row) => row.operationModes)],
      ['identity', people.flatMap((row) => row.identity ?? [])],
      ['certificate', people.flatMap((row) => row.certificate ?? [])],
      ['education', people.flatMap((row) => row.education ?? [])],
      ['political_status', people.flatMap((row) => row.politicalStatus ?? [])]
    ]
    for (const [dictionary, codes] of used) {
      const words = known(dictionary)
      expect(codes.length, dictionary).toBeGreaterThan(0)
      expect(
        codes.filter((code) => !words.has(code)),
        dictionary
      ).toEqual([])
    }
    const modes = known('service_mode')
    const rows: { mode: string }[] = await office.database.reader.query(
      'SELECT DISTINCT mode FROM service_function'
    )
    expect(rows.filter(({ mode }) => !modes.has(mode))).toEqual([])
    const types = known('organization_type')
    const bodies: { type: string }[] = await office.database.reader.query(
      'SELECT DISTINCT type FROM organization'
    )
    expect(bodies.filter(({ type }) => !types.has(type))).toEqual([])
  })

  it('gives nobody more than one full post on any day', async () => {
    const byPerson = new Map<string, (StaffAssignment & { away: [] })[]>()
    for (const row of await office.database.reader.find(StaffAssignment)) {
      byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), { ...row, away: [] }])
    }
    expect([...byPerson.values()].some((rows) => rows.length > 1)).toBe(true)
    const tooMuch = [...byPerson.values()].filter((rows) =>
      rows.some((row) => totalOn(rows, row.validFrom) > 10)
    )
    expect(tooMuch).toEqual([])
  })

  it('refuses a register that holds centres already', async () => {
    await expect(loadSampleCity(office.context)).rejects.toMatchObject({
      violations: [{ message: expect.stringContaining('台账中已有中心') }]
    })
  })

  it('does not load the divisions twice', async () => {
    expect(await loadRegions(office.context)).toEqual({ divisions: 0 })
  })

  it('keeps every reference whole', async () => {
    expect(await office.database.check()).toEqual([])
  })
})

describe('cancelling the load', () => {
  it('leaves nothing of the sample behind', async () => {
    const office = await openOffice()
    try {
      await loadRegions(office.context)
      const cancelled = loadSampleCity({
        ...office.context,
        progress: (done) => {
          if (done > 20_000) office.abort.abort()
        }
      })
      await expect(cancelled).rejects.toThrow(/abort/i)
      for (const table of ['organization', 'center', 'service_function', 'person', 'annual_target']) {
        expect((await office.database.reader.query(`SELECT count(*) AS n FROM "${table}"`))[0].n, table).toBe(
          0
        )
      }
      expect(await office.database.reader.query('SELECT title FROM change_batch')).toEqual([
        { title: '载入行政区划' }
      ])
    } finally {
      await office.close()
    }
  })
})
