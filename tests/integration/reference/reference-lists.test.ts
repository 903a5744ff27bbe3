import { afterAll, beforeAll, expect, it } from 'vitest'
import { DivisionNode, UnitSummary } from '@contract/division'
import { Organization } from '@database/entities/organization'
import { divisionTree, listDictionaries, listUnits, searchOrganizations } from '@services/division'
import { loadRegions } from '@services/regions/load-regions'
import { openOffice, type Office } from '../sample/sample-office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await loadRegions(office.context)
})
afterAll(() => office.close())

it('gives all 3 454 divisions with their path and their initials', async () => {
  const tree = await divisionTree(office.database.reader, {}, office.context)
  expect(tree).toHaveLength(3454)
  const byCode = new Map(tree.map((node) => [node.codeStat, DivisionNode.parse(node)]))
  const xiguan = byCode.get('410302001')
  expect(xiguan).toMatchObject({ name: '西关街道', level: 'town', countyId: byCode.get('410302')?.id })
  expect(xiguan?.searchText).toContain('xgjd')
  const ids = new Set(tree.map(({ id }) => id))
  expect(tree.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([])
})

it('gives the units in the official order, 伊滨区 and 高新区 among them', async () => {
  const units = await listUnits(office.database.reader, {}, office.context)
  units.forEach((unit) => UnitSummary.parse(unit))
  const orders = units.map(({ chartOrder }) => chartOrder)
  expect(orders).toEqual([...orders].sort((one, other) => one - other))
  // 14 legal counties and two functional areas: domain §1.1.
  const owing = units.filter(({ kind }) => kind === 'county' || kind === 'func_area')
  expect(owing).toHaveLength(16)
  expect(
    owing
      .filter(({ kind }) => kind === 'func_area')
      .map(({ shortName }) => shortName)
      .sort()
  ).toEqual(['伊滨区', '高新区'].sort())
})

it('finds organizations by initials and always names the ones asked for', async () => {
  const ids = await office.database.unitOfWork.run({ action: 'test', title: '机构' }, async (work) => {
    const first = await work.insert(Organization, { name: '洛阳市某养老服务公司', type: 'enterprise' })
    const second = await work.insert(Organization, { name: '定鼎门物业公司', type: 'property' })
    return [first.id, second.id] as const
  })
  const { reader } = office.database
  const names = async (text: string, asked: string[]) =>
    (await searchOrganizations(reader, { text, ids: asked })).map(({ name }) => name)
  expect(await names('ddm', [])).toEqual(['定鼎门物业公司'])
  expect(await names('ddm', [ids[0]])).toEqual(['洛阳市某养老服务公司', '定鼎门物业公司'])
  expect(await names('没有', [])).toEqual([])
})

it('gives every dictionary in order and the functions F01–F99', async () => {
  const { entries, serviceFunctions } = await listDictionaries(office.database.reader)
  expect(entries.filter(({ dictionary }) => dictionary === 'scene').length).toBeGreaterThan(0)
  expect(serviceFunctions[0]?.code).toBe('F01')
  expect(serviceFunctions.at(-1)?.code).toBe('F99')
})
