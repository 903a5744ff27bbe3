import { describe, expect, it } from 'vitest'
import type { MeetingBundle, MeetingProject } from '@contract/meeting'
import { crumbsOf, type DrillPath } from '@renderer/features/meeting/drill/drill-path'
import { rowsOf, sumsAt } from '@renderer/features/meeting/drill/drill-rows'
import { countOf, drillColumns, projectsBehind } from '@renderer/features/meeting/meeting-figures'

const cutoff = '2026-09-30'
const [east, west, harbour] = ['unit-e', 'unit-w', 'town-h']

function project(id: string, changes: Partial<MeetingProject> = {}): MeetingProject {
  return {
    id,
    projectNo: `2026-U-${id}`,
    name: `项目${id}`,
    kind: 'urban',
    unitId: east,
    unitName: '东区',
    townId: harbour,
    townName: '港口街道',
    centerId: `center-${id}`,
    centerName: `中心${id}`,
    tier: 'community',
    category: 'enhance',
    stage: 'construction',
    countsTowardTarget: true,
    listedOn: null,
    movedOutOn: null,
    planStart: '2026-03-01',
    planFinish: null,
    planAccept: '2026-11-30',
    actualStart: '2026-03-05',
    actualFinish: null,
    acceptedOn: null,
    secretary: false,
    light: { color: 'green', reason: '' },
    progressPercent: 50,
    plannedPercent: 50,
    nodes: [],
    budgetFen: null,
    plannedFen: 10_000_000,
    arrivedFen: 2_500_000,
    paidFen: 0,
    report: null,
    photos: { before: null, after: null },
    evidence: [],
    ...changes
  }
}

const done = {
  actualFinish: '2026-06-01',
  acceptedOn: '2026-06-30',
  light: { color: 'done', reason: '' }
} as const
const bundle: Pick<MeetingBundle, 'projects' | 'towns' | 'units' | 'scope' | 'scopeName'> = {
  scope: { year: 2026, cutoff, unitId: null, kind: null },
  scopeName: '全市',
  units: [
    { id: west, name: '西区', outline: null },
    { id: east, name: '东区', outline: '410302' }
  ],
  projects: [
    project('1', done),
    project('2', { light: { color: 'red', reason: '节点超期' }, plannedFen: 0, arrivedFen: 0 }),
    project('3', { unitId: west, unitName: '西区', townId: null, townName: null, actualStart: null }),
    project('4', { kind: 'rural' })
  ],
  towns: [
    {
      unitId: east,
      kind: 'urban',
      townId: harbour,
      name: '港口街道',
      open: 7,
      required: 20,
      presentTenths: 150,
      gapTenths: 50,
      unrated: 0
    }
  ]
}
const city: DrillPath = { level: 'city', kind: 'urban' }
const told = (path: DrillPath, key: string): string | undefined =>
  drillColumns.find((column) => column.key === key)?.figure(sumsAt(path, bundle), cutoff).text

describe('the way down', () => {
  it('names every level down to the evidence', () => {
    const path: DrillPath = { level: 'evidence', kind: 'urban', projectId: '2' }
    expect(crumbsOf(path, bundle).map(({ label, path: { level } }) => [label, level])).toEqual([
      ['全市邻里中心', 'city'],
      ['东区', 'unit'],
      ['港口街道', 'town'],
      ['中心2', 'center'],
      ['项目2', 'project'],
      ['佐证', 'evidence']
    ])
    expect(crumbsOf(city, bundle)).toHaveLength(1)
  })

  it('lists units in the official order, and a project without a street all the same', () => {
    expect(rowsOf(city, bundle).map(({ label }) => label)).toEqual(['西区', '东区'])
    const [nameless] = rowsOf({ level: 'unit', kind: 'urban', unitId: west }, bundle)
    expect([nameless?.label, nameless?.sums.counts.listed]).toEqual(['未落到街道', 1])
  })

  it('never adds urban and rural', () => {
    expect([told(city, 'listed'), told({ level: 'city', kind: 'rural' }, 'listed')]).toEqual(['3', '1'])
  })
})

describe('what is counted on the way', () => {
  it('is the same as of the cut-off as everywhere', () => {
    // 1 and 2 are begun, 1 is finished and accepted; of 100 000 + 0 + 100 000 元 planned, 50 000 arrived: 25 %.
    expect(
      ['started', 'finished', 'accepted', 'red', 'arrival', 'open', 'gap'].map((key) => told(city, key))
    ).toEqual(['2', '1', '1', '1', '25.0%', '7', '5.0'])
  })

  it('is — where there is no denominator, and where a level does not tell it', () => {
    const second: DrillPath = { level: 'project', kind: 'urban', projectId: '2' }
    expect([told(second, 'arrival'), told(second, 'open')]).toEqual(['—', '—'])
  })

  it('opens exactly the projects of a figure', () => {
    const figure = (query: Record<string, string>, route = '/projects') => ({
      ...countOf(0, '', cutoff),
      records: { route, query }
    })
    const ids = (query: Record<string, string>) =>
      projectsBehind(figure({ kind: 'urban', ...query }), bundle)?.map(({ id }) => id)
    expect(ids({ standing: 'accepted' })).toEqual(['1'])
    expect(ids({ standing: 'not_started' })).toEqual(['3'])
    expect(ids({ standing: 'listed', lights: 'red' })).toEqual(['2'])
    expect(ids({ standing: 'listed', unitId: west })).toEqual(['3'])
    expect(ids({ standing: 'missing_roles' })).toBeUndefined()
    expect(projectsBehind(figure({}, '/centers'), bundle)).toBeNull()
  })
})
