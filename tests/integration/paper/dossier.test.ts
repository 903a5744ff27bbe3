import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storedPath } from '@database/attachments/attachment-store'
import { dataFolder } from '@database/data-folder'
import { Acceptance } from '@database/entities/acceptance'
import { Attachment } from '@database/entities/attachment'
import { FundFlow } from '@database/entities/fund-flow'
import { FundingSource } from '@database/entities/funding-source'
import { Milestone } from '@database/entities/milestone'
import { ProjectBaseline } from '@database/entities/project-baseline'
import { Responsibility } from '@database/entities/responsibility'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { DossierRequest } from '@contract/dossier'
import { addPaper, addPhoto } from '@services/attachment/add-attachment'
import { bringFiles } from '@services/attachment/bring-files'
import { completenessOf } from '@services/dossier/completeness'
import { exportDossiers } from '@services/dossier/export-dossiers'
import type { JobContext } from '@services/service'
import { bytesOf, png } from '../../fixtures/pictures'
import { openSmallCity, sisterTask, type SmallCity } from '../analysis/small-city'
import { openPaperDesk, readSheet, readSheets, scope, type PaperDesk } from './paper-office'

const wan = 1_000_000
let city: SmallCity
let desk: PaperDesk
let folder: string
let ids: string[]
let round = 0

beforeAll(async () => {
  city = await openSmallCity(sisterTask, 10)
  desk = await openPaperDesk(city.temp.database)
  ids = await city.write(async (work) => {
    const first = await city.addProject(work, '甲区', { projectNo: '2026-U-9001', goalText: '=补齐功能' })
    const second = await city.addProject(work, '乙区', { projectNo: 'A:B/C*9002' })
    const { id: projectId } = first
    await work.insert(UpgradeItem, {
      projectId,
      seq: 1,
      item: '托幼室',
      beforeValue: '无',
      afterValue: '60 ㎡',
      cost: 20 * wan
    })
    await work.insert(UpgradeItem, { projectId, seq: 2, item: '食堂', cost: 10 * wan })
    const source = await work.insert(FundingSource, {
      projectId,
      seq: 1,
      source: 'city',
      planned: 50 * wan,
      docNo: '洛财〔2026〕1号'
    })
    const flow = { fundingSourceId: source.id }
    await work.insert(FundFlow, { ...flow, direction: 'arrived', flowedOn: '2026-03-05', amount: 40 * wan })
    await work.insert(FundFlow, {
      ...flow,
      direction: 'paid',
      flowedOn: '2026-04-05',
      amount: 15 * wan,
      voucherNo: '记-7'
    })
    // After the cut-off: not in this dossier.
    await work.insert(FundFlow, { ...flow, direction: 'paid', flowedOn: '2026-10-01', amount: 9 * wan })
    const node = { projectId, baselineDate: '2026-03-31', planDate: '2026-03-31' }
    await work.insert(Milestone, {
      ...node,
      seq: 1,
      name: '方案确定',
      weight: 40,
      actualDate: '2026-03-20',
      evidence: '会议纪要'
    })
    await work.insert(Milestone, { ...node, seq: 2, name: '验收销号', weight: 60, actualDate: '2026-10-02' })
    const answering = { objectType: 'project', objectId: projectId } as const
    await work.insert(Responsibility, {
      ...answering,
      role: 'town_person',
      personName: '李四',
      phone: '13812345678'
    })
    await work.insert(ProjectBaseline, {
      projectId,
      takenOn: '2026-01-10',
      ...{ areaOffice: 20_000, areaService: 30_000, areaShared: null, areaOutdoor: null },
      ...{ functionCodes: ['F01'], staffFteTenths: 20, monthlyVisits: 500, satisfactionHundredths: 9_000 }
    })
    await work.insert(Acceptance, {
      projectId,
      level: 'self',
      heldOn: '2026-10-05',
      conclusion: 'passed',
      members: []
    })
    return [first.id, second.id]
  })
})
afterAll(async () => {
  await desk.remove()
  await city.temp.remove()
})
beforeEach(async () => {
  folder = join(desk.folder, `档案 ${++round}`)
  await mkdir(folder)
})

const request = (changes: Partial<DossierRequest> = {}): DossierRequest =>
  DossierRequest.parse({ projectIds: ids, scope, formats: ['pdf', 'xlsx'], ...changes })
const export_ = (changes: Partial<DossierRequest> = {}, context: Partial<JobContext> = {}) =>
  exportDossiers(request(changes), { ...desk.contextFor(folder), ...context })
const first = '2026-U-9001'

describe('a dossier', () => {
  it('holds what the cut-off knew, with the same numbers on paper and in the workbook', async () => {
    const { fileNames, projects, notRecorded } = await export_({ projectIds: ids.slice(0, 1) })
    expect([projects, notRecorded]).toEqual([1, ''])
    const [pdf = '', xlsx = ''] = fileNames
    expect(pdf).toMatch(/^2026-U-9001_第\d+社区邻里中心_一中心一档\.pdf$/u)
    expect(xlsx).toBe(pdf.replace('.pdf', '.xlsx'))
    const page = await readFile(join(folder, pdf), 'utf8')
    const cover = await readSheet(join(folder, xlsx))
    expect(cover[1]?.[0]).toMatch(/社区邻里中心提质升级档案$/u)

    const sheets = await readSheets(join(folder, xlsx))
    const rowOf = (title: string, label: string) =>
      sheets.find((rows) => rows[1]?.[0] === title)?.find((row) => row.includes(label))
    // 万元: planned 50, arrived 40, paid 15 (that of October is not told), 25 left, 40 ÷ 50.
    expect(rowOf('资金安排与使用', '市级')?.slice(2)).toEqual([50, 40, 15, 25, 80])
    expect(page).toMatch(/50\.00[^]*40\.00[^]*15\.00[^]*25\.00[^]*80\.00/u)
    expect(rowOf('建设内容升级前后对比', '合计')?.[5]).toBe(30)
    // Done after the cut-off: not done in this dossier, and late since 31 March, 183 days.
    expect(rowOf('节点计划与完成', '验收销号')?.slice(5, 7)).toEqual([null, '已超期 183 天'])
    expect(rowOf('三级验收意见', '自验')).toBeUndefined()
    // The centre knows no areas: before stands, the change cannot be told.
    expect(rowOf('升级前后成效对比', '服务面积')).toEqual(['服务面积', 300, '—', '—', '㎡'])
    expect(rowOf('升级前后成效对比', '服务功能')).toEqual(['服务功能', 1, 0, -1, '项'])
    expect(page).toContain('−1<')
  })

  it('masks phones and lets no typed text become a formula', async () => {
    const { fileNames } = await export_({ projectIds: ids.slice(0, 1) })
    const page = await readFile(join(folder, fileNames[0] ?? ''), 'utf8')
    expect(page).toContain('138****5678')
    expect(page).not.toContain('13812345678')
    const goals = await readSheet(join(folder, fileNames[1] ?? ''), 4)
    expect(goals.flat()).toContain('=补齐功能')
  })

  it('tells on its last page what the panel of the project tells', async () => {
    const { have, required, missing, archived } = await completenessOf(city.temp.database.reader, {
      projectId: ids[0] ?? '',
      cutoff: scope.cutoff
    })
    expect(archived).toBe(false)
    const { fileNames } = await export_({ projectIds: ids.slice(0, 1), formats: ['pdf'] })
    const page = await readFile(join(folder, fileNames[0] ?? ''), 'utf8')
    expect(page).toContain(`应有 ${required} 项，已有 ${have} 项`)
    for (const { label } of missing) expect(page).toContain(label)
    expect(missing.map(({ label }) => label)).toContain('自验意见和评分')
    expect(missing.find(({ label }) => label === '建设内容及前后对比')?.advice).toContain('1 项')
  })
})

describe('photos and papers of a dossier', () => {
  it('are printed before beside after, listed, and counted; one without its file is told', async () => {
    const [projectId = ''] = ids
    const owner = { kind: 'project', id: projectId } as const
    const context = desk.contextFor(folder)
    const completeness = () => completenessOf(city.temp.database.reader, { projectId, cutoff: scope.cutoff })
    const { have } = await completeness()
    const photo = (slot: 'before' | 'during' | 'after', grey: number, takenOn: string | null) =>
      city.write((work) =>
        addPhoto(
          work,
          {
            owner,
            slot,
            name: `${slot}.png`,
            takenOn,
            brought: null,
            picture: png(40, 30, grey),
            thumbnail: png(8, 6, grey),
            keepOriginal: false
          },
          context
        )
      )
    await photo('before', 1, '2026-02-03')
    await photo('after', 2, null)
    await photo('during', 3, null)
    // After the cut-off: not in this dossier.
    await photo('after', 4, '2026-10-01')
    const path = join(folder, '合同.pdf')
    await writeFile(path, bytesOf('%PDF-1.4'))
    const [brought] = (await bringFiles({}, desk.contextFor(path))).files
    const contract = brought?.hash ?? ''
    await city.write((work) =>
      addPaper(work, { owner, paper: 'contract', name: '合同.pdf', brought: contract }, context)
    )
    // 升级前, 升级中 and 升级后, and the contract.
    expect((await completeness()).have).toBe(have + 3)

    const lost = await city.temp.database.reader.findOneByOrFail(Attachment, { name: 'during.png' })
    await rm(storedPath(dataFolder(desk.folder).attachments, lost.thumbnailHash ?? ''))
    const { fileNames } = await export_({ projectIds: [projectId] })
    const page = await readFile(join(folder, fileNames[0] ?? ''), 'utf8')
    const pictures = [...page.matchAll(/src="data:image\/png;base64,([^"]+)"/gu)].map(([, text = '']) =>
      Buffer.from(text, 'base64')
    )
    expect(pictures).toEqual([png(8, 6, 1), png(8, 6, 2)].map((bytes) => Buffer.from(bytes)))
    expect(page).toContain('升级前　before.png　2026-02-03')
    expect(page).toContain('照片文件不见了')
    const sheets = await readSheets(join(folder, fileNames[1] ?? ''))
    const list = sheets.find((rows) => rows[1]?.[0] === '影像资料清单')
    expect(list?.filter((row) => row[0] !== null && typeof row[0] === 'number')).toEqual([
      [1, '升级前', 'before.png', null, '项目', '2026-02-03'],
      [2, '升级后', 'after.png', null, '项目', null],
      [3, '升级中', 'during.png', null, '项目', null]
    ])
    const annex = sheets.find((rows) => rows[1]?.[0] === '附件清单')
    expect(annex?.flat()).toContain('施工合同：合同.pdf')
  })
})

describe('many dossiers', () => {
  it('bear names that every computer takes, and a list over them', async () => {
    const { fileNames, projects } = await export_({ formats: ['pdf'] })
    expect(projects).toBe(2)
    expect(fileNames.at(-1)).toBe('一中心一档目录.xlsx')
    expect(fileNames[1]).toMatch(/^A B C 9002_第\d+社区邻里中心_一中心一档\.pdf$/u)
    expect((await readdir(folder)).sort()).toEqual([...fileNames].sort())
    const rows = await readSheet(join(folder, '一中心一档目录.xlsx'))
    const line = rows.find((row) => row.includes(first))
    const { have, required } = await completenessOf(city.temp.database.reader, {
      projectId: ids[0] ?? '',
      cutoff: scope.cutoff
    })
    expect(line?.slice(4, 7)).toEqual(['未归档', have, required])
    expect(line?.[7]).toBeCloseTo((have / required) * 100, 9)
    expect(line?.[9]).toBe(fileNames[0])
  })

  it('overwrite nothing that is there', async () => {
    const { fileNames } = await export_({ projectIds: ids.slice(0, 1), formats: ['pdf'] })
    await writeFile(join(folder, fileNames[0] ?? ''), '别人的文件')
    const again = await export_({ projectIds: ids.slice(0, 1), formats: ['pdf'] })
    expect(again.fileNames[0]).toBe(fileNames[0]?.replace('.pdf', ' (2).pdf'))
    expect(await readFile(join(folder, fileNames[0] ?? ''), 'utf8')).toBe('别人的文件')
  })

  it('stopped in the middle leave whole files alone', async () => {
    const stop = new AbortController()
    const printed: string[] = []
    const context: Partial<JobContext> = {
      signal: stop.signal,
      printPaper: ({ title, html }) => {
        printed.push(title)
        if (printed.length === 2) stop.abort()
        return Promise.resolve(Buffer.from(html ?? ''))
      }
    }
    await expect(export_({ formats: ['pdf', 'xlsx'] }, context)).rejects.toThrow()
    const left = await readdir(folder)
    expect(left.filter((name) => name.startsWith(first)).length).toBe(2)
    expect(left.some((name) => name.includes('.tmp') || name.includes('目录'))).toBe(false)
  })

  it('say what is wrong with a folder that is gone or closed, and with a scope without projects', async () => {
    await rm(folder, { recursive: true })
    await expect(export_({ formats: ['pdf'] })).rejects.toThrow('所选文件夹不存在')
    await expect(export_({ projectIds: null, scope: { ...scope, year: 2031 } })).rejects.toMatchObject({
      violations: [{ message: '所选范围内没有项目' }]
    })
    if (process.getuid?.() === 0) return
    await mkdir(folder)
    await chmod(folder, 0o500)
    await expect(export_({ formats: ['pdf'] })).rejects.toThrow('只读')
    await chmod(folder, 0o700)
  })

  it('lay a page out again when the fonts turn out wider than reckoned', async () => {
    const tried: number[] = []
    const context: Partial<JobContext> = {
      printPaper: ({ html }) => {
        const sheets = (html ?? '').split('<div class="sheet').length - 1
        tried.push(sheets)
        // The first layout has one page more than it has sheets.
        const pages = tried.length === 1 ? sheets + 1 : sheets
        return Promise.resolve(Buffer.from('/Type /Page\n'.repeat(pages)))
      }
    }
    await export_({ projectIds: ids.slice(0, 1), formats: ['pdf'] }, context)
    expect(tried.length).toBe(2)
    expect(tried[1]).toBeGreaterThanOrEqual(tried[0] ?? 0)
  })
})
