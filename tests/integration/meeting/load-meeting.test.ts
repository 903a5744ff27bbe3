import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drillColumns } from '@renderer/features/meeting/meeting-figures'
import { rowsOf, sumsAt } from '@renderer/features/meeting/drill/drill-rows'
import type { DrillPath } from '@renderer/features/meeting/drill/drill-path'
import { MeetingBundle } from '@contract/meeting'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { loadMeeting } from '@services/meeting/load-meeting'
import { meetingChoices } from '@services/meeting/meeting-choices'
import { loadRegions } from '@services/regions/load-regions'
import { loadSampleCity } from '@services/sample/load-sample-city'
import { openOffice, type Office } from '../sample/sample-office'

const scope = { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null }
let office: Office
let bundle: MeetingBundle

beforeAll(async () => {
  office = await openOffice(undefined, '2026-09-30')
  await loadRegions(office.context)
  await loadSampleCity(office.context)
  bundle = MeetingBundle.parse(await loadMeeting({ scope }, office.context))
}, 60_000)
afterAll(() => office.close())

/** Every level below a path that has parts. */
function levelsFrom(path: DrillPath): DrillPath[] {
  return [path, ...rowsOf(path, bundle).flatMap(({ into }) => levelsFrom(into))]
}

describe('a meeting on the sample city', () => {
  it('counts at the top what 统计分析 counts', () => {
    for (const { summary, units } of bundle.overview.kinds) {
      const { counts, lights } = sumsAt({ level: 'city', kind: summary.kind }, bundle)
      expect(counts.listed).toBe(summary.listed.value)
      expect(counts.started).toBe(summary.started.value)
      expect(counts.finished).toBe(summary.finished.value)
      expect(counts.accepted).toBe(summary.accepted.value)
      const total = units.find(({ row }) => row === 'total')
      expect([lights.red, lights.yellow, lights.green, lights.unreported]).toEqual([
        total?.red.value,
        total?.yellow.value,
        total?.green.value,
        total?.unreported.value
      ])
    }
    const open = bundle.towns.reduce((sum, town) => sum + town.open, 0)
    expect(open).toBe(bundle.overview.coverage.reduce((sum, { open: own }) => sum + (own.value ?? 0), 0))
    const gap = bundle.towns.reduce((sum, town) => sum + town.gapTenths, 0)
    expect(gap / 10).toBeCloseTo(bundle.overview.staffing.lines.at(-1)?.gap.value ?? -1, 6)
  })

  it('adds up at each of the levels, for every unit, street, centre and project', () => {
    const paths = (['urban', 'rural'] as const).flatMap((kind) => levelsFrom({ level: 'city', kind }))
    expect(new Set(paths.map(({ level }) => level))).toEqual(
      new Set(['city', 'unit', 'town', 'center', 'project'])
    )
    for (const path of paths) {
      const parts = rowsOf(path, bundle).map(({ sums }) => sums)
      if (path.level === 'project') continue
      const whole = sumsAt(path, bundle)
      for (const { key, figure, counts } of drillColumns) {
        if (counts === null) continue
        const told = parts.reduce((sum, part) => sum + (figure(part, scope.cutoff).value ?? 0), 0)
        expect({ path, key, told }).toEqual({ path, key, told: figure(whole, scope.cutoff).value })
      }
      expect(parts.reduce((sum, { arrivedFen }) => sum + arrivedFen, 0)).toBe(whole.arrivedFen)
      if (path.level === 'city' || path.level === 'unit') {
        expect(parts.reduce((sum, { open }) => sum + (open ?? 0), 0)).toBe(whole.open)
        expect(parts.reduce((sum, { gapTenths }) => sum + (gapTenths ?? 0), 0)).toBe(whole.gapTenths)
      }
    }
  })

  it('has an outline for the fourteen counties and none for the functional areas', () => {
    const without = bundle.units.filter(({ outline }) => outline === null).map(({ name }) => name)
    expect(without.sort()).toEqual(['伊滨区', '高新区'].sort())
    expect(new Set(bundle.outlines.map(({ code }) => code)).size).toBe(14)
  })

  it('answers the six questions, urban and rural apart', () => {
    expect(bundle.answers.map(({ question, sentences }) => [question, sentences.length])).toEqual([
      ['behind', 2],
      ['idle', 2],
      ['red', 2],
      ['money', 2],
      ['staff', 1],
      ['year_end', 2]
    ])
  })

  it('holds no telephone and no name of a responsible person', async () => {
    const text = JSON.stringify(bundle)
    const words = new Set(text.match(/(?<=")[^"]+(?=")/gu))
    const duties = await office.database.reader.find(Responsibility)
    const persons = duties.map(({ personName }) => personName).filter((name) => name.length > 1)
    expect(persons.length).toBeGreaterThan(0)
    expect(persons.filter((name) => words.has(name))).toEqual([])
    expect(duties.filter(({ phone }) => phone !== '').length).toBeGreaterThan(0)
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/u)
  })

  it('proposes red lights before 书记项目 before the rest', async () => {
    const choices = await meetingChoices(office.database.reader, { scope })
    const ranks = choices.map(({ light, secretary }) => (light?.color === 'red' ? 0 : secretary ? 1 : 2))
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
    expect(choices).toHaveLength(bundle.projects.length)
  })

  it('tells nothing that came after an earlier cut-off', async () => {
    const early = await loadMeeting({ scope: { ...scope, cutoff: '2026-04-30' } }, office.context)
    const dates = early.projects.flatMap(({ actualStart, actualFinish, acceptedOn, evidence, nodes }) => [
      ...[actualStart, actualFinish, acceptedOn].flatMap((date) => date ?? []),
      ...evidence.map(({ on }) => on),
      ...nodes.flatMap(({ actualDate }) => actualDate ?? [])
    ])
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((date) => date > '2026-04-30')).toEqual([])
  })

  it('tells the same whatever day the clock says', async () => {
    const clockSetBack = {
      ...office.context,
      today: () => '2020-01-01',
      now: () => '2020-01-01T04:00:00.000Z'
    }
    expect(MeetingBundle.parse(await loadMeeting({ scope }, clockSetBack))).toEqual(bundle)
  })

  it('is empty, not broken, where there is nothing to tell', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000'
    for (const odd of [{ year: 2031 }, { unitId: unknown }]) {
      const empty = MeetingBundle.parse(await loadMeeting({ scope: { ...scope, ...odd } }, office.context))
      expect(empty.answers).toHaveLength(6)
      expect(empty.projects).toEqual([])
    }
  })

  it('reads again when a save comes between its parts', async () => {
    const [project] = bundle.projects
    if (project === undefined) throw new Error('the sample has no project')
    const rename = () =>
      office.database.unitOfWork.run({ action: 'test', title: '改名' }, async (work) => {
        const { revision } = await work.manager.findOneByOrFail(UpgradeProject, { id: project.id })
        await work.update(UpgradeProject, project.id, revision, { name: '会中改名' })
      })
    let steps = 0
    let saved: Promise<unknown> | null = null
    const progress = (): void => {
      steps += 1
      saved ??= rename()
    }
    const again = await loadMeeting({ scope }, { ...office.context, progress })
    await saved
    // Five steps, the save, the same five steps again.
    expect(steps).toBe(10)
    expect(again.projects.find(({ id }) => id === project.id)?.name).toBe('会中改名')
  })
})
