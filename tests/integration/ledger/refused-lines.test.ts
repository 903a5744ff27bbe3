import { basename } from 'node:path'
import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ValidationError } from '@services/validation-error'
import { openCenterOffice, type CenterOffice } from '../center/center-office'
import { newLine, openLedger, openLedgerDesk, type LedgerDesk } from './ledger-office'

let office: CenterOffice
let desk: LedgerDesk

beforeEach(async () => {
  office = await openCenterOffice()
  desk = await openLedgerDesk(office)
})
afterEach(() => desk.remove())

/** All rows of the tables that an import writes, past the services. */
async function written(): Promise<unknown> {
  const tables = ['center', 'service_function', 'center_status_history', 'change_batch', 'change_log']
  const all: unknown[] = []
  for (const table of tables)
    all.push(await office.database.reader.query(`SELECT * FROM ${table} ORDER BY id`))
  return all
}

describe('a line that cannot be', () => {
  const faults: [string, Record<string, string | number | null>, string, RegExp][] = [
    ['an unknown code', { 统计用区划代码: '410399001001' }, 'E', /没有代码 410399001001/],
    [
      'a name against its code',
      { '社区(村)': '定鼎门社区' },
      'D',
      /“定鼎门社区”与区划代码 410311002002.*石油社区.*不一致/
    ],
    ['a bare village', { 统计用区划代码: null, 县区: null, '街道(乡镇)': null }, 'B', /没有填写/],
    ['a path that is not there', { 统计用区划代码: null, 县区: '伊川县' }, 'D', /没有找到/],
    ['no name', { 中心名称: null }, 'F', /没有填写/],
    ['no kind', { 类别: null }, 'G', /没有填写/],
    ['a wrong kind', { 类别: '便民中心' }, 'G', /“便民中心”不在字典中/],
    ['a wrong tier', { 层级: '街道级' }, 'H', /“街道级”不在字典中/],
    ['a wrong source', { 场地来源: '新建、天上掉的' }, 'V', /“天上掉的”不在字典中/],
    ['an unknown function', { '服务功能(代码清单)': 'F01、F77' }, 'AB', /没有“F77”/],
    ['an unknown operator', { 运营主体: '谁也不认识公司' }, 'AD', /没有登记/],
    ['parts above the whole', { '建筑面积㎡': 700 }, 'P', /室内面积 800\.00 ㎡ 大于建筑面积 700\.00/],
    ['a gross area of nothing', { '建筑面积㎡': 0 }, 'P', /大于 0/],
    ['a day to come', { 建成投用日期: '2027-01-01' }, 'N', /还没有到/],
    ['half a coordinate', { 纬度: null }, 'M', /同时填写纬度/],
    ['a swapped coordinate', { 经度: 34.6, 纬度: 89.9 }, 'L', /国内范围/],
    ['more old than people', { '60岁以上': 9000 }, 'Z', /大于服务人口/],
    ['a telephone that is none', { 电话: '12345678901234' }, 'AF', /电话格式不对/],
    ['text for a number', { 服务人口: '四千五' }, 'Y', /不是数字/],
    ['a bad day', { 建成投用日期: '2025-02-30' }, 'N', /不是能识别的日期/]
  ]

  it('is told with its place, each on its own', async () => {
    const path = await desk.exported()
    const ledger = await openLedger(path)
    const names = faults.map(([what, cells]) => ('中心名称' in cells ? null : what.slice(0, 30)))
    faults.forEach(([, cells], index) => ledger.add({ ...newLine, 中心名称: names[index] ?? null, ...cells }))
    await ledger.save()
    const preview = await desk.preview(path)
    for (const [index, [what, , column, message]] of faults.entries()) {
      const row = 5 + index
      const first = preview.problems.find((problem) => problem.row === row)
      expect(first, what).toMatchObject({
        file: basename(path),
        sheet: '中心台账',
        column,
        message: expect.stringMatching(message),
        advice: expect.stringMatching(/./)
      })
    }
    expect(preview).toMatchObject({ token: null, counts: { added: 0, refused: faults.length } })
  })

  it.each<[string, Record<string, string | number | null>, string, RegExp]>([
    ['areas that no longer add up', { 服务: 500 }, 'Q', /比室内面积 1,000\.00 ㎡少 300\.00/],
    ['an end without papers', { 状态: '撤销' }, 'J', /须填写原因/],
    ['more floors than the house has', { 楼层: 9 }, 'O', /超过地上、地下合计 4 层/],
    ['opened before it was built', { 建成投用日期: '2024-01-01' }, 'N', /早于竣工日期/]
  ])('of a known centre: %s', async (_, cells, column, message) => {
    const { name } = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(name, cells)
    await ledger.save()
    const preview = await desk.preview(path)
    expect(preview.problems[0]).toMatchObject({ row: 4, column, message: expect.stringMatching(message) })
    expect(preview.token).toBeNull()
  })

  it('of an unknown place is told with everything else that is wrong in it', async () => {
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.add({ ...newLine, 统计用区划代码: '410399001001', 层级: '街道级', 产权: '皇家' })
    await ledger.save()
    const { problems, counts } = await desk.preview(path)
    expect(problems.map(({ column }) => column)).toEqual(['E', 'H', 'W'])
    expect(counts.refused).toBe(1)
  })

  it('twice in the file is refused, as a known centre and as a new one', async () => {
    const { name } = await office.added()
    const path = await desk.exported()
    const ledger = await openLedger(path)
    ledger.set(name, { 备注: '改' })
    ledger.add({ ...newLine, 中心名称: name, 统计用区划代码: '410311002001', '社区(村)': null })
    ledger.add(newLine)
    ledger.add(newLine)
    await ledger.save()
    const { problems } = await desk.preview(path)
    expect(problems.map(({ row, message }) => [row, message])).toEqual([
      [6, '与第 4 行是同一个中心'],
      [8, '与第 7 行是同一个中心']
    ])
  })
})

it('one bad line of fifty: nothing is written', async () => {
  await office.added()
  const path = await desk.exported()
  const ledger = await openLedger(path)
  for (let index = 1; index < 50; index += 1) {
    ledger.add({ ...newLine, 中心名称: `第${index}邻里中心`, 层级: index === 33 ? '不知道' : '社区级' })
  }
  await ledger.save()
  const before = await written()
  const preview = await desk.preview(path)
  expect(preview.counts).toEqual({ added: 48, changed: 0, unchanged: 1, refused: 1 })
  expect(preview.problems).toEqual([expect.objectContaining({ row: 5 + 33, column: 'H', head: '层级' })])
  await expect(desk.apply(preview.token)).rejects.toBeInstanceOf(ValidationError)
  expect(await written()).toEqual(before)
  const { token } = await desk.preview(path)
  expect(await desk.apply(token, true)).toMatchObject({ words: '新增 48 个、修改 0 个中心' })
})

describe('a file that is no ledger is refused in words', () => {
  it('other columns, half a file, a renamed text', async () => {
    await office.added()
    const path = await desk.exported()
    const whole = await readFile(path)
    const ledger = await openLedger(path)
    ledger.sheet.getCell('F3').value = '天气'
    await ledger.save()
    const { files } = await desk.open(path)
    expect(files[0]?.sheets).toMatchObject([{ name: '中心台账', isLedger: false }])
    await expect(desk.check(path)).rejects.toBeInstanceOf(ValidationError)
    await writeFile(path, whole.subarray(0, whole.length / 2))
    expect(await desk.check(path)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('已损坏')
    })
    await writeFile(path, '县区,街道\n')
    expect(await desk.check(path)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('不是 .xlsx')
    })
  })
})
