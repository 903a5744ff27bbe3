import type { LightRuleDraft } from '@contract/light'
import { ProgressReport } from '@database/entities/progress-report'
import { ConflictError } from '@database/storage-errors'
import { chooseLightRule, listLightRules, saveLightRule } from '@services/light/light-rules'
import { projectLights } from '@services/light/project-lights'
import { listProjects } from '@services/project/list-projects'
import { ProjectListRequest } from '@contract/project-list'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from '../project/project-office'

let office: ProjectOffice
beforeEach(async () => {
  office = await openProjectOffice()
})
afterEach(() => office.remove())

const rules = () => listLightRules(office.database.reader)
const named = async (name: string) => {
  const line = (await rules()).find(({ draft }) => draft.name === name)
  if (line === undefined) throw new Error(`no rule ${name}`)
  return line
}
const save = (draft: LightRuleDraft) => office.write((work) => saveLightRule(work, draft))
const choose = async (name: string) => {
  const { draft } = await named(name)
  await office.write((work) => chooseLightRule(work, { id: draft.id }))
}

/** A copy of 银川 under an own code, yellow from 5 points on. */
async function own(changes: Partial<LightRuleDraft> = {}): Promise<LightRuleDraft> {
  const { version, ...preset } = (await named('银川 2025')).draft
  const copy = { ...preset, id: null, revision: null, code: 'LY', name: '洛阳试行', yellowAt: 500 }
  return { ...copy, ...changes }
}

describe('light rules', () => {
  it('start with the four published ones; 银川 2025 is in use', async () => {
    expect((await rules()).map(({ draft, preset, inForce }) => [draft.code, preset, inForce])).toEqual([
      ['YC2025', true, true],
      ['WH', true, false],
      ['SY2022', true, false],
      ['NODE', true, false]
    ])
  })

  it('refuse a change of a published rule, a code in use and thresholds the wrong way round', async () => {
    const { version, ...preset } = (await named('武汉')).draft
    expect(await refusal(save({ ...preset, redAt: 50 }))).toEqual(['code: 公开的规则不能改，请复制后再修改'])
    expect(await refusal(save(await own({ code: 'WH' })))).toEqual([
      'code: 规则编号 WH 已被使用，请换一个编号'
    ])
    expect(await refusal(save(await own({ yellowAt: 3001 })))).toEqual([
      'redAt: 滞后界限须在 0.01 到 100 个百分点之间，且红灯界限不小于黄灯界限'
    ])
    expect(await rules()).toHaveLength(4)
  })

  it('an own rule becomes a new version with each save, and only the last one is listed', async () => {
    await save(await own())
    const { version, ...first } = (await named('洛阳试行')).draft
    expect(version).toBe(1)
    await save({ ...first, yellowAt: 800 })
    expect((await named('洛阳试行')).draft).toMatchObject({ version: 2, yellowAt: 800 })
    expect(await rules()).toHaveLength(5)
    await expect(save({ ...first, revision: 99 })).rejects.toThrow()
    const { version: second, ...now } = (await named('洛阳试行')).draft
    await expect(save({ ...now, revision: 99 })).rejects.toBeInstanceOf(ConflictError)
    expect(second).toBe(2)
  })
})

describe('lights of projects', () => {
  /** Planned by 2026-09-30: 30 + 50 = 80 %; reviewed for September: 55 %. Lag 25 points, 55/80 = 68.75 %. */
  const reported = async (cumProgress: number) => {
    const { id } = await office.added()
    await office.write((work) =>
      work.insert(ProgressReport, {
        projectId: id,
        period: '2026-09',
        state: 'reviewed',
        cumProgress,
        cumInvest: null,
        stage: 'construction'
      })
    )
    return id
  }
  const lightOn = async (id: string, cutoff = '2026-09-30') => {
    const scope = { year: 2026, unitIds: null, kind: null, ids: [id] }
    return (await projectLights(office.database.reader, scope, cutoff)).get(id)?.color
  }

  it('follow the rule in use: 25 points are yellow in 银川 and 武汉, 68.75 % in 三亚 too, a late node is red', async () => {
    const id = await reported(55)
    await choose('银川 2025')
    expect(await lightOn(id)).toBe('yellow')
    await choose('武汉')
    expect(await lightOn(id)).toBe('yellow')
    await choose('节点式')
    // 运营主体到位 was due on 08-31.
    expect(await lightOn(id)).toBe('red')
    await choose('银川 2025')
    // Before the first node of 03-31 nothing is due.
    expect(await lightOn(id, '2026-03-30')).toBe('not_due')
  })

  it('are white without a report, and the list finds them by colour', async () => {
    const { id: silent } = await office.added()
    const red = await reported(40)
    expect(await lightOn(silent)).toBe('unreported')
    // 80 − 40 = 40 points, beyond 30.
    expect(await lightOn(red)).toBe('red')
    const found = async (lights: ('red' | 'unreported')[]) => {
      const request = ProjectListRequest.parse({
        scope: { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null },
        filter: { lights },
        offset: 0,
        limit: 100
      })
      return (await listProjects(office.database.reader, request)).rows.map((row) => [
        row.id,
        row.light?.color
      ])
    }
    expect(await found(['red'])).toEqual([[red, 'red']])
    expect(await found(['unreported'])).toEqual([[silent, 'unreported']])
  })
})
