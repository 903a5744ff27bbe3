import { undo } from '@services/change/undo'
import { listGrids } from '@services/grassroots/list-grids'
import { personOptions } from '@services/grassroots/person-options'
import { deleteGrid, getGrid, saveGrid } from '@services/grassroots/save-grid'
import { listTeams, saveTeam } from '@services/grassroots/teams'
import { listTrainings, saveTraining } from '@services/grassroots/trainings'
import { recordHistory } from '@services/history/record-history'
import { listTrash, restoreFromTrash } from '@services/trash/trash'
import { ValidationError } from '@services/validation-error'
import { ConflictError } from '@database/storage-errors'
import { GridListRequest, type GridDraft } from '@contract/grid'
import { TeamListRequest } from '@contract/team'
import { TrainingListRequest } from '@contract/training'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffOffice, type StaffOffice } from '../staffing/staff-office'

let office: StaffOffice
let center: string
let person: string
beforeAll(async () => {
  office = await openStaffOffice()
  center = (await office.added({ name: '甲中心' })).id ?? ''
  person = (await office.hired({ name: '欧阳格长' })).id
})
afterAll(() => office.remove())

let serial = 0
const grid = (changes: Partial<GridDraft> = {}): GridDraft => ({
  id: null,
  revision: null,
  code: `W${String((serial += 1)).padStart(2, '0')}`,
  name: '定鼎门第一网格',
  divisionId: office.division.dingding,
  centerId: center,
  households: 800,
  residents: 2000,
  remark: '',
  members: [
    { ...blank, role: 'head', personId: person, name: '不该存的名字' },
    { ...blank, role: 'full_time', name: '赵强', checkInCenterId: center, checkedInOn: '2026-01-05' },
    { ...blank, role: 'full_time', name: '钱丽' }
  ],
  ...changes
})
const blank = { id: null, revision: null, personId: null, name: '', checkInCenterId: null, checkedInOn: null }
const save = (draft: GridDraft) => office.write((work) => saveGrid(work, draft, office.context), 'grid:save')
const scope = { year: 2026, cutoff: '2026-12-31', unitId: null, kind: null } as const
const window = { scope, offset: 0, limit: 50 }
const refusedFields = async (saving: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await saving.then(
    () => null,
    (reason: unknown) => reason
  )
  if (!(error instanceof ValidationError)) throw new Error('not refused', { cause: error })
  return error.violations.filter(({ severity }) => severity === 'error').map(({ field }) => field)
}

describe('a grid', () => {
  it('belongs to the unit of its division, names its head from the register and is found by pinyin', async () => {
    const { id } = await save(grid({ code: 'A1' }))
    const filter = { text: 'ddm', unitId: office.unit.luolong }
    const { rows, sums } = await listGrids(
      office.database.reader,
      GridListRequest.parse({ ...window, filter })
    )
    // 800 households for two 专职网格员.
    expect(rows).toMatchObject([
      { id, head: '欧阳格长', unitName: '洛龙区', fullTime: 2, checkedIn: 1, householdsPerWorker: 400 }
    ])
    expect(sums).toMatchObject({ grids: 1, withHead: 1, usual: 1, workers: 3 })
    const { draft } = await getGrid(office.database.reader, { id })
    expect(draft.members.map(({ name }) => name)).toEqual(['', '赵强', '钱丽'])
    const other = GridListRequest.parse({ ...window, filter: { unitId: office.unit.yichuan } })
    expect((await listGrids(office.database.reader, other)).total).toBe(0)
    const rural = GridListRequest.parse({ ...window, filter: { kind: 'rural' } })
    expect((await listGrids(office.database.reader, rural)).total).toBe(0)
  })

  it('is refused with a code in use, an unknown place, person or centre, and stores nothing then', async () => {
    await save(grid({ code: 'B1' }))
    expect(await refusedFields(save(grid({ code: 'B1' })))).toEqual(['code'])
    const nobody = '01890000-0000-7000-8000-000000000000'
    const wrong = grid({
      divisionId: nobody,
      centerId: nobody,
      members: [
        { ...blank, role: 'head', personId: nobody, checkInCenterId: nobody, checkedInOn: '2026-01-01' }
      ]
    })
    expect(await refusedFields(save(wrong))).toEqual([
      'divisionId',
      'centerId',
      'members.0.name',
      'members.0.checkInCenterId'
    ])
    expect(await office.database.reader.query('SELECT * FROM grid WHERE code = ?', [wrong.code])).toEqual([])
  })

  it('keeps a changed member under its revision, in the history, in 回收站 and back', async () => {
    const { id } = await save(grid({ code: 'C1' }))
    const { draft } = await getGrid(office.database.reader, { id })
    const members = draft.members.map((one) =>
      one.name === '钱丽' ? { ...one, role: 'resident' as const } : one
    )
    const saved = await save({ ...draft, members })
    expect(saved.revision).toBe(draft.revision + 1)
    await expect(save({ ...draft, name: '旧的' })).rejects.toBeInstanceOf(ConflictError)
    const history = await recordHistory(office.database.reader, { of: 'grid', id, offset: 0, limit: 5 })
    expect(history.entries[0]?.changes).toContainEqual(
      expect.objectContaining({ field: '角色', oldText: '专职网格员', newText: '居民代表' })
    )
    const gone = await office.write(
      (work) => deleteGrid(work, { id, revision: saved.revision }),
      'grid:delete'
    )
    const trash = await listTrash(office.database.reader, { kind: 'grid', text: 'c1', offset: 0, limit: 5 })
    expect(trash.rows).toMatchObject([{ id, code: 'C1', name: '定鼎门第一网格' }])
    // Meanwhile another grid takes the code: neither 撤销 nor 回收站 may bring the old one back beside it.
    const other = await save(grid({ code: 'C1' }))
    const item = { kind: 'grid', id, revision: trash.rows[0]?.revision ?? 0 } as const
    const back = () =>
      office.write((work) => restoreFromTrash(work, { items: [item] }, office.context), 'trash:restore')
    expect(await refusedFields(back())).toEqual(['code'])
    expect(
      await refusedFields(office.write((work) => undo(work, gone, office.context), 'batch:undo'))
    ).toEqual(['code'])
    await office.write((work) => deleteGrid(work, other), 'grid:delete')
    await back()
    expect((await getGrid(office.database.reader, { id })).draft.members).toHaveLength(3)
  })

  it('offers people by initials, each with what they do', async () => {
    const options = (text: string, ids: string[] = []) =>
      personOptions(office.database.reader, { text, ids }, office.context)
    expect(await options('ouyang')).toEqual([{ id: person, name: '欧阳格长', posts: '' }])
    expect(await options('', [person])).toHaveLength(1)
  })
})

describe('teams and trainings', () => {
  it('are listed with their figures; those of no centre are the city’s', async () => {
    const team = {
      id: null,
      revision: null,
      name: '春之声合唱队',
      type: 'self_recreation',
      foundedOn: null,
      memberCount: 30,
      averageAge: 70,
      leader: '李红',
      registered: true,
      centerId: center,
      activitiesPerYear: 40,
      remark: ''
    } as const
    const saveOne = (draft: Parameters<typeof saveTeam>[1]) =>
      office.write((work) => saveTeam(work, draft, office.context), 'team:save')
    const { id, revision } = await saveOne(team)
    await saveOne({ ...team, name: '市级宣讲队', type: 'touring_service', centerId: null, registered: false })
    await saveOne({ ...team, name: '后来的队', foundedOn: '2025-01-01' })
    const list = (filter: object, cutoff: string = scope.cutoff) =>
      listTeams(
        office.database.reader,
        TeamListRequest.parse({ ...window, scope: { ...scope, cutoff }, filter })
      )
    const all = await list({})
    expect(all.sums).toMatchObject({ teams: 3, selfOrganised: 2, registered: 2, members: 90 })
    expect((await list({}, '2024-12-31')).total).toBe(2)
    expect((await list({ kind: 'urban', text: 'czs' })).rows).toMatchObject([{ centerName: '甲中心' }])
    expect((await list({ selfOrganised: true, unitId: office.unit.yichuan })).total).toBe(0)
    expect(await refusedFields(saveOne({ ...team, id, revision, averageAge: 120 }))).toEqual(['averageAge'])
  })

  it('count the trainings of the year up to the cut-off', async () => {
    const training = {
      id: null,
      revision: null,
      heldOn: '2026-01-10',
      topic: '应急演练',
      hoursTenths: 15,
      persons: 20,
      organiser: '街道办',
      centerId: null,
      remark: ''
    }
    const saveOne = (draft: Parameters<typeof saveTraining>[1]) =>
      office.write((work) => saveTraining(work, draft, office.context), 'training:save')
    await saveOne(training)
    await saveOne({ ...training, heldOn: '2025-12-31' })
    const list = (cutoff: string) =>
      listTrainings(
        office.database.reader,
        TrainingListRequest.parse({ ...window, scope: { ...scope, cutoff }, filter: { text: 'yjyl' } })
      )
    // 1.5 h × 20 = 30 人学时
    expect((await list('2026-12-31')).sums).toEqual({
      trainings: 1,
      hoursTenths: 15,
      persons: 20,
      personHoursTenths: 300
    })
    expect((await list('2026-01-09')).total).toBe(0)
    expect(await refusedFields(saveOne({ ...training, persons: 0 }))).toEqual(['persons'])
  })
})
