import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoBatch } from '@database/change-log/undo-batch'
import { projectFacts } from '@database/repositories/progress-facts'
import { reportingProjects } from '@database/repositories/progress-reports'
import { ConflictError } from '@database/storage-errors'
import { carryOver } from '@services/project/carry-over'
import { projectLights } from '@services/light/project-lights'
import { projectHead } from '@services/project/project-head'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeEach(async () => {
  office = await openProjectOffice()
})
afterEach(() => office.remove())

const paper = { reason: '汛期停工', docNo: '洛邻办〔2027〕1号' }
const carry = (
  projects: readonly { id: string; revision: number }[],
  today = '2027-01-05',
  given: { reason: string; docNo: string } = paper
) =>
  office.write((work) =>
    carryOver(
      work,
      { projects: projects.map(({ id, revision }) => ({ id, revision })), ...given },
      { ...office.context, today: () => today }
    )
  )
/** How often each way of asking finds the project in a year on a day: list, figures, reports, lights. */
async function found(id: string, projectNo: string, year: number, cutoff: string): Promise<number[]> {
  const { reader } = office.database
  const listed = await office.listed({}, { year, cutoff })
  const reporting = await reportingProjects(reader, { year: { year, cutoff } })
  const lights = await projectLights(reader, { year, unitIds: null, kind: null, ids: [id] }, cutoff)
  return [
    listed.filter((no) => no === projectNo).length,
    reporting.filter(({ project }) => project.id === id).length,
    lights.size
  ]
}

describe('a change of the year', () => {
  it('leaves the old year as it was by its end and counts the project in the new one alone', async () => {
    const project = await office.added()
    const before = (await projectFacts(office.database.reader, 2026, '2026-12-31')).length
    await carry([project])
    const { id, projectNo } = project
    expect(await found(id, projectNo, 2026, '2026-12-31')).toEqual([1, 1, 1])
    expect(await found(id, projectNo, 2027, '2026-12-31')).toEqual([0, 0, 0])
    expect(await found(id, projectNo, 2026, '2027-01-01')).toEqual([0, 0, 0])
    expect(await found(id, projectNo, 2027, '2027-01-01')).toEqual([1, 1, 1])
    const counted = async (year: number, day: string) =>
      (await projectFacts(office.database.reader, year, day)).length
    expect(await counted(2026, '2026-12-31')).toBe(before)
    expect(await counted(2026, '2027-01-01')).toBe(before - 1)
    expect(await counted(2027, '2027-01-01')).toBe(1)
    expect((await projectHead(office.database.reader, { id })).carries).toEqual([
      { fromYear: 2026, toYear: 2027, ...paper }
    ])
  })

  it('goes on into a third year, and each step is taken back by 撤销', async () => {
    const project = await office.added()
    const { id, projectNo } = project
    await carry([project])
    const again = await carry([await office.stored(id)], '2028-01-03')
    const years = async (cutoff: string) => {
      const all = await Promise.all(
        [2026, 2027, 2028].map(async (year) =>
          (await office.listed({}, { year, cutoff })).includes(projectNo)
        )
      )
      return all
    }
    expect(await years('2026-12-31')).toEqual([true, false, false])
    expect(await years('2027-12-31')).toEqual([false, true, false])
    expect(await years('2028-01-01')).toEqual([false, false, true])
    await office.write((work) => undoBatch(work, again.batchId))
    expect(await years('2028-01-01')).toEqual([false, true, false])
    expect((await office.stored(id)).year).toBe(2027)
  })

  it('is refused before the year is over, without reason or document, and all at once where one may not', async () => {
    const open = await office.added()
    const done = await office.added({
      stage: 'closed',
      actualFinish: '2026-09-01',
      acceptedOn: '2026-09-20'
    })
    expect((await refusal(carry([open], '2026-12-31')))[0]).toContain('2027-01-01 起才能结转')
    expect(await refusal(carry([open], '2027-01-05', { reason: '', docNo: ' ' }))).toEqual([
      'reason: 请写明结转原因',
      'docNo: 请填写同意结转的文号'
    ])
    expect((await refusal(carry([open, done])))[0]).toContain('已于 2026-09-20 销号')
    expect((await office.stored(open.id)).year).toBe(2026)
    await expect(carry([{ id: open.id, revision: open.revision + 1 }])).rejects.toThrow(ConflictError)
  })

  it('never makes two counting projects of a centre in a year', async () => {
    const project = await office.added()
    const next = await office.added({
      centerId: project.centerId,
      year: 2027,
      planStart: '2027-03-01',
      planFinish: '2027-10-01',
      planAccept: '2027-11-01'
    })
    expect(await refusal(carry([project]))).toEqual([
      expect.stringContaining(`已有计入任务的项目“${next.name}”（${next.projectNo}）`)
    ])
  })

  it('is the only way for the year of a carried project to change', async () => {
    const project = await office.added()
    await carry([project])
    const stored = await office.stored(project.id)
    expect(await refusal(office.save({ ...stored, year: 2026 }))).toEqual([
      'year: 项目由 2026 年结转而来，年度不能直接改；结转有误请撤销那一次结转'
    ])
  })
})
