import { CenterListRequest } from '@contract/center-list'
import { divisionCounts, tierTree } from '@services/center/center-tree'
import { listCenters } from '@services/center/list-centers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCenterOffice, type CenterOffice } from './center-office'
import { everything, openKnownOffice, scope } from './known-centers'

describe('市→县区→街道→社区', () => {
  let office: CenterOffice
  beforeAll(async () => {
    ;({ office } = await openKnownOffice())
  })
  afterAll(() => office.remove())

  it('counts centres along the divisions up to the city', async () => {
    const counts = new Map(
      (await divisionCounts(office.database.reader, { scope })).map(({ divisionId, count }) => [
        divisionId,
        count
      ])
    )
    const { city, luolong, kaiyuan, shiyou, changling } = office.division
    expect([city, luolong, kaiyuan, shiyou, changling].map((id) => counts.get(id))).toEqual([
      240, 160, 160, 80, 80
    ])
    const rural = await divisionCounts(office.database.reader, { scope: { ...scope, kind: 'rural' } })
    expect(rural.some(({ divisionId }) => divisionId === luolong)).toBe(false)
  })
})

describe('片区→社区→小区', () => {
  let office: CenterOffice
  beforeAll(async () => {
    office = await openCenterOffice()
  })
  afterAll(() => office.remove())

  it('opens level by level, orphans under their county, counting all depths', async () => {
    const top = await office.added({ name: '片区', tier: 'district', code: '410311-U-T1-0009' })
    const middle = await office.added({ name: '社区', parentCenterId: top.id })
    await office.added({ name: '小区', tier: 'block', parentCenterId: middle.id })
    await office.added({ name: '无上级', code: '410311-U-T2-0000' })
    const open = (under: Parameters<typeof tierTree>[1]['under']) =>
      tierTree(office.database.reader, { scope, under })
    const told = async (under: Parameters<typeof tierTree>[1]['under']) =>
      (await open(under)).map(({ name, descendantCount, hasChildren }) => [
        name,
        descendantCount,
        hasChildren
      ])
    expect(await told(null)).toEqual([['洛龙区', 4, true]])
    expect(await told({ type: 'county', id: office.division.luolong })).toEqual([
      ['片区', 2, true],
      ['无上级', 0, false]
    ])
    expect(await told({ type: 'center', id: top.id })).toEqual([['社区', 1, true]])
    expect(await told({ type: 'center', id: middle.id })).toEqual([['小区', 0, false]])
    const under = await listCenters(
      office.database.reader,
      CenterListRequest.parse({ ...everything, filter: { underCenterId: top.id } })
    )
    expect(under.rows.map(({ name }) => name).sort()).toEqual(['小区', '片区', '社区'].sort())
  })
})
