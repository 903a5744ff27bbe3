import { undoBatch } from '@database/change-log/undo-batch'
import { newId } from '@database/new-id'
import { ConflictError } from '@database/storage-errors'
import { proposeSplit } from '@services/project/split-target'
import { saveTargets, targetHistory, targetSheet } from '@services/project/targets'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProjectOffice, refusal, type ProjectOffice } from './project-office'

let office: ProjectOffice
beforeAll(async () => {
  office = await openProjectOffice()
})
afterAll(() => office.remove())

type Input = Parameters<typeof saveTargets>[1]
let year = 2030
beforeEach(() => {
  year += 1
})

const sheet = (cutoff: string, kind: Input['kind'] = 'urban') =>
  targetSheet(office.database.reader, { year, kind, cutoff })

async function save(numbers: Record<string, number>, changes: Partial<Input> = {}) {
  const effectiveFrom = changes.effectiveFrom ?? `${year}-01-01`
  const { versionsSeen } = await sheet(effectiveFrom)
  const targets = Object.entries(numbers).map(([unitId, targetCount]) => ({ unitId, targetCount }))
  const input = { year, kind: 'urban' as const, versionsSeen, docNo: '洛民〔1〕', reason: '下达', targets }
  return office.write((work) => saveTargets(work, { ...input, effectiveFrom, ...changes }))
}

describe('yearly targets', () => {
  it('show the gap between city and units; urban says nothing about rural', async () => {
    const { city, luolong, yichuan } = office.unit
    await save({ [city]: 50, [luolong]: 30, [yichuan]: 18 })
    // 30 + 18 − 50 = −2
    expect(await sheet(`${year}-12-31`)).toMatchObject({ gap: -2, city: { targetCount: 50, version: 1 } })
    // The official order: 伊川县 stands before 洛龙区 in this office.
    expect(
      (await sheet(`${year}-12-31`)).units.map(({ unitName, targetCount }) => [unitName, targetCount])
    ).toEqual([
      ['伊川县', 18],
      ['洛龙区', 30]
    ])
    expect(await sheet(`${year}-12-31`, 'rural')).toMatchObject({ gap: null, city: { targetCount: null } })
  })

  it('keep the old version for an earlier cut-off, and only changed numbers get a new one', async () => {
    const { city, luolong } = office.unit
    await save({ [city]: 50, [luolong]: 30 })
    const { changed, batchId } = await save({ [city]: 50, [luolong]: 32 }, { effectiveFrom: `${year}-07-01` })
    expect(changed).toBe(1)
    const unitOn = async (day: string) =>
      (await sheet(`${year}-${day}`)).units.find(({ unitId }) => unitId === luolong)
    expect(await unitOn('06-30')).toMatchObject({ targetCount: 30, version: 1 })
    expect(await unitOn('07-01')).toMatchObject({ targetCount: 32, version: 2, reason: '下达' })
    await office.write((work) => undoBatch(work, batchId))
    expect(await unitOn('07-01')).toMatchObject({ targetCount: 30, version: 1 })
  })

  it('refuse a day outside the year, a day before a later version, a strange unit, and no change at all', async () => {
    const { luolong } = office.unit
    await save({ [luolong]: 30 }, { effectiveFrom: `${year}-06-01` })
    expect(await refusal(save({ [luolong]: 31 }, { effectiveFrom: `${year + 1}-01-01` }))).toEqual([
      `effectiveFrom: 生效日期应在 ${year} 年内，请修改`
    ])
    expect(await refusal(save({ [luolong]: 31 }, { effectiveFrom: `${year}-05-31` }))).toEqual([
      `effectiveFrom: 洛龙区已有 ${year}-06-01 起生效的目标，新目标的生效日期不能早于它，请改晚`
    ])
    expect(await refusal(save({ [newId()]: 3 }))).toEqual(['targets.0: 责任单位不存在，请刷新页面'])
    expect(await refusal(save({ [luolong]: 30 }, { effectiveFrom: `${year}-06-01` }))).toEqual([
      'targets: 没有改动任何数字，无需保存'
    ])
    expect(await sheet(`${year}-12-31`)).toMatchObject({ versionsSeen: 1 })
  })

  it('refuse what was typed over an older sheet', async () => {
    const { luolong } = office.unit
    await save({ [luolong]: 30 })
    await expect(save({ [luolong]: 40 }, { versionsSeen: 0 })).rejects.toBeInstanceOf(ConflictError)
  })

  it('tell how they came about, the newest version first', async () => {
    const { luolong } = office.unit
    await save({ [luolong]: 30 })
    await save({ [luolong]: 28 }, { effectiveFrom: `${year}-07-01`, reason: '市级调减' })
    const history = await targetHistory(office.database.reader, { year, kind: 'urban' })
    expect(history.map(({ version, targetCount, reason }) => [version, targetCount, reason])).toEqual([
      [2, 28, '市级调减'],
      [1, 30, '下达']
    ])
  })

  it('are proposed by what the units weigh on the day: centres of the kind, 居委会 or 村委会', async () => {
    const { luolong, yichuan } = office.unit
    await office.center()
    await office.center({ status: 'planned', openDate: null })
    const split = async (request: Partial<Parameters<typeof proposeSplit>[1]>) =>
      proposeSplit(office.database.reader, {
        kind: 'urban',
        total: 10,
        basis: 'open',
        day: '2026-09-30',
        ...request
      })
    const shareOf = (unitId: string, shares: Awaited<ReturnType<typeof split>>) =>
      shares.find((share) => share.unitId === unitId)
    // Only 洛龙区 has urban centres; a planned one weighs nothing.
    expect(shareOf(luolong, await split({}))).toEqual({ unitId: luolong, weight: 1, targetCount: 10 })
    // 洛龙区 has two 居委会 and no 村委会, 伊川县 the one 村委会.
    const byCommunity = await split({ basis: 'divisions' })
    expect(shareOf(luolong, byCommunity)).toMatchObject({ weight: 2, targetCount: 10 })
    expect(shareOf(yichuan, byCommunity)).toMatchObject({ weight: 0, targetCount: 0 })
    const byVillage = await split({ kind: 'rural', basis: 'divisions' })
    expect(shareOf(yichuan, byVillage)).toMatchObject({ weight: 1, targetCount: 10 })
    expect((await split({ basis: 'equal', total: 3 })).map(({ targetCount }) => targetCount)).toEqual([2, 1])
    expect(await refusal(split({ kind: 'rural' }))).toEqual([
      'basis: 各单位的运营中的中心数都是 0，无法按它分解，请换一种分解依据'
    ])
  })
})
