import { describe, expect, it } from 'vitest'
import { ledgerColumns } from '@documents/excel/ledger/ledger-columns'
import {
  headCells,
  ledgerSheet,
  line,
  makeCell,
  readBytes,
  readSheets,
  sketchSheets,
  rowXml,
  workbookParts
} from './make-workbook'
import { makeZip } from './make-zip'

const center = line({ 中心名称: '甲', 统计用区划代码: '410311008012' })

describe('the columns of T1', () => {
  it('are exactly those of the domain, in its order', () => {
    const law =
      '序号 | 县区 | 街道(乡镇) | 社区(村) | 统计用区划代码 | 中心名称 | 类别 | 层级 | 形态 | 状态 | 地址 | 经度 | 纬度 | 建成投用日期 | 楼层 | 建筑面积㎡ | 其中:办公 | 服务 | 共用 | 室外 | 服务面积占比% | 场地来源 | 产权 | 服务户数 | 服务人口 | 60岁以上 | 0—3岁 | 服务功能(代码清单) | 运营模式 | 运营主体 | 负责人 | 电话 | 星级 | 备注'
    expect(ledgerColumns.map((column) => column.head).join(' | ')).toBe(law)
  })
})

describe('the head', () => {
  it('is found under titles, in any order, full-width or broken into lines', async () => {
    const heads = [...headCells]
      .reverse()
      .map((head) => head.replace('(', '（').replace(')', ')\n').replace('—', '-'))
    const data =
      rowXml(1, ['邻里(乡里)中心基础信息台账']) +
      rowXml(2, ['填报单位(盖章)：洛阳市']) +
      rowXml(4, heads) +
      rowXml(6, [...center].reverse())
    const reading = await readSheets([{ name: '表1', data }])
    expect(reading.rows[0]).toMatchObject({ row: 6, values: { name: '甲', divisionCode: '410311008012' } })
    expect(reading.letters.get('remark')).toBe('A')
  })

  it('of other columns leaves those of the register as they are and says so', async () => {
    const heads = headCells.map((head) => (head === '电话' ? '联系方式' : head === '星级' ? '天气' : head))
    const reading = await readSheets([{ name: '表1', data: rowXml(1, heads) + rowXml(2, center) }])
    expect(reading.skippedKeys).toEqual(['starLevel'])
    expect(reading.letters.get('managerPhone')).toBe('AF')
    expect(reading.notices.join()).toContain('保持系统里的内容：星级')
  })

  it('of another table makes no ledger', async () => {
    const [sheet] = await sketchSheets([{ name: '名单', data: rowXml(1, ['姓名', '电话', '地址']) }])
    expect(sheet).toMatchObject({ name: '名单', isLedger: false, head: { top: 1, bottom: 1 } })
  })

  it('with a doubtful column for the name is still the ledger, for the clerk to look at', async () => {
    const heads = ['序号', '社区（村）名称', '名称甲', '类别', '级别', '目前状态', '产权情况']
    const [sheet] = await sketchSheets([{ name: '上报表', data: rowXml(1, heads) }])
    expect(sheet).toMatchObject({ ledger: 'centers', isLedger: true })
    const name = sheet?.columns.find(({ key }) => key === 'name')
    expect(name).toMatchObject({ path: ['名称甲'] })
    expect(name?.confidence).toBeLessThan(0.9)
  })

  it('that comes twice in one sheet is refused', async () => {
    const twice = { name: '表1', data: rowXml(1, headCells) + rowXml(2, center) + rowXml(9, headCells) }
    await expect(readSheets([twice])).rejects.toThrow(/第 9 行又出现一次表头/)
  })

  it('may be two rows high and merged, with units that count', async () => {
    const data =
      rowXml(1, ['洛龙区邻里中心情况表']) +
      rowXml(3, [
        '序号',
        '所属县区',
        '乡镇（街道）',
        '社区名称',
        '邻里中心名称',
        '类别',
        '级别',
        '运营状态',
        '建筑面积（万㎡）',
        null,
        '服务人口(万人)'
      ]) +
      rowXml(4, [null, null, null, null, null, null, null, null, '合计', '其中：办公', null]) +
      rowXml(5, [
        1,
        '洛龙区',
        '开元路街道',
        '石油社区',
        '石油社区邻里中心',
        '城市',
        '社区',
        '正常运营',
        0.09,
        '100平方米',
        '1.2'
      ])
    const merges = ['A1:K1', 'A3:A4', 'E3:E4', 'I3:J3', 'K3:K4'].map((ref) => `<mergeCell ref="${ref}"/>`)
    const after = `<mergeCells>${merges.join('')}</mergeCells>`
    const reading = await readSheets([{ name: '表1', data, after }])
    expect(reading.problems).toEqual([])
    expect(reading.rows).toMatchObject([
      {
        row: 5,
        values: {
          county: '洛龙区',
          town: '开元路街道',
          village: '石油社区',
          name: '石油社区邻里中心',
          areaGross: 90_000,
          areaOffice: 10_000,
          servedPop: 12_000
        }
      }
    ])
  })
})

describe('what is not data', () => {
  it('foot lines, totals, notes and blank lines are skipped, notes are told', async () => {
    const data =
      rowXml(1, headCells) +
      rowXml(2, center) +
      rowXml(3, [null, '  ']) +
      rowXml(4, [
        '合计',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1690.5
      ]) +
      rowXml(5, ['本表由街道填写']) +
      rowXml(6, ['单位负责人：', null, '审核人：'])
    const reading = await readSheets([{ name: '表1', data }])
    expect(reading.rows.map((row) => row.row)).toEqual([2])
    expect(reading.problemCount).toBe(0)
    expect(reading.notices).toEqual(['合计行没有导入：第 4 行', '不是数据、已跳过的行：第 5 行'])
  })

  it('a value under no head is an error with its place', async () => {
    const reading = await readSheets([ledgerSheet([[...center, '旁注']])])
    expect(reading.problems).toEqual([
      expect.objectContaining({
        sheet: '台账',
        row: 2,
        column: 'AI',
        message: expect.stringContaining('没有表头')
      })
    ])
    expect(reading.rows).toEqual([])
    expect(reading.refusedRows).toBe(1)
  })

  it('merged data cells are errors, so that no blank wipes a value', async () => {
    const reading = await readSheets([
      ledgerSheet([center, center], { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' })
    ])
    expect(reading.rows.map((row) => row.row)).toEqual([2])
    expect(reading.problems).toEqual([expect.objectContaining({ row: 3, column: 'B', head: '县区' })])
  })

  it('merged data cells give every line their value when the clerk wants it', async () => {
    const first = line({ 县区: '洛龙区', 中心名称: '甲' })
    const next = line({ 中心名称: '乙' })
    const reading = await readSheets(
      [ledgerSheet([first, next, next], { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' })],
      { fillMerged: true }
    )
    expect(reading.rows.map(({ values }) => values.county)).toEqual(['洛龙区', '洛龙区', ''])
    expect(reading.problems).toEqual([])
  })
})

describe('hidden content', () => {
  const hiddenRow = {
    name: '表1',
    before: '<cols><col min="11" max="11" hidden="1"/></cols>',
    data:
      rowXml(1, headCells) +
      rowXml(2, center) +
      rowXml(3, line({ 中心名称: '乙', 地址: '某处' }), ' hidden="1"')
  }

  it('is told and left out unless asked for', async () => {
    const old = { name: '旧表', state: 'hidden' as const, data: ledgerSheet([center]).data }
    expect(await sketchSheets([hiddenRow, old])).toMatchObject([
      { name: '表1', hidden: false, hiddenRows: 1, isLedger: true },
      { name: '旧表', hidden: true, isLedger: true }
    ])
    const reading = await readSheets([hiddenRow, old])
    expect(reading.rows.map((row) => row.values.name)).toEqual(['甲'])
    expect(reading.skippedKeys).toEqual(['address'])
    expect(reading.notices.join('；')).toMatch(/隐藏的列没有导入：地址.*隐藏的行没有导入：第 3 行/)
  })

  it('rows and columns come in when asked for, sheets never', async () => {
    const reading = await readSheets([hiddenRow, { name: '旧表', state: 'veryHidden', data: '' }], {
      includeHidden: true
    })
    expect(reading.rows.map((row) => row.values.name)).toEqual(['甲', '乙'])
    expect(reading.skippedKeys).toEqual([])
  })
})

describe('formulas and the calendar of the workbook', () => {
  it('reads the last result and says so; a formula without result is an error', async () => {
    const formula = (at: string): string => `<c r="${at}"><f>SUM(1,2)</f><v>1690.5</v></c>`
    const uncomputed = (at: string): string => `<c r="${at}"><f>SUM(1,2)</f></c>`
    const failed = (at: string): string => `<c r="${at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`
    const reading = await readSheets([
      ledgerSheet([
        line({ 中心名称: '甲', '建筑面积㎡': makeCell(formula) }),
        line({ 中心名称: '乙', '建筑面积㎡': makeCell(uncomputed) }),
        line({ 中心名称: '丙', '建筑面积㎡': makeCell(failed) })
      ])
    ])
    expect(reading.rows.map((row) => row.values.areaGross)).toEqual([169_050])
    expect(reading.notices.join()).toMatch(/1 个单元格是公式.*P2$/)
    expect(reading.problems.map((problem) => [problem.row, problem.column, problem.message])).toEqual([
      [3, 'P', '单元格是错误值 公式没有计算结果'],
      [4, 'P', '单元格是错误值 #DIV/0!']
    ])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const parts = workbookParts([ledgerSheet([line({ 中心名称: '甲', 建成投用日期: 37_986 })])], true)
    expect((await readBytes(makeZip(parts))).rows[0]?.values.openDate).toBe('2008-01-01')
  })

  it('reads shared strings with formats and without phonetic readings, cells without references', async () => {
    const parts = workbookParts([
      { name: '表1', data: rowXml(1, headCells) + '<row><c/><c/><c/><c/><c/><c t="s"><v>0</v></c></row>' }
    ])
    const shared = [
      ...parts.map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? { ...part, content: String(part.content).replace('<Relationships>', `<Relationships>${link}`) }
          : part
      ),
      {
        name: 'xl/sharedStrings.xml',
        content: '<sst><si><r><t>石油</t></r><rPh><t>shi</t></rPh><r><t>社区</t></r></si></sst>'
      }
    ]
    const reading = await readBytes(makeZip(shared))
    expect(reading.rows[0]).toMatchObject({ row: 2, values: { name: '石油社区' } })
  })

  const link = '<Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>'
})
