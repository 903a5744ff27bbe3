import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chartContract } from '@contract/chart'
import { saveChart } from '@services/chart/save-chart'
import { openTempDatabase, type TempDatabase } from '../support/temp-database'
import { openPaperDesk, type PaperDesk } from './paper-office'

let temp: TempDatabase
let desk: PaperDesk
beforeAll(async () => {
  temp = await openTempDatabase()
  desk = await openPaperDesk(temp.database)
})
afterAll(async () => {
  await desk.remove()
  await temp.remove()
})

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const input = (content: string) => ({ title: '完成率', content })

it('a picture is saved as it was drawn, over an older one', async () => {
  const path = join(desk.folder, '完成率.png')
  await writeFile(path, 'old')
  expect(await saveChart('base64')(input(png.toString('base64')), desk.contextFor(path))).toEqual({
    fileName: '完成率.png'
  })
  expect(await readFile(path)).toEqual(png)
  const shapes = join(desk.folder, '完成率.svg')
  await saveChart('utf8')(input('<svg 宽="1"></svg>'), desk.contextFor(shapes))
  expect(await readFile(shapes, 'utf8')).toBe('<svg 宽="1"></svg>')
})

it('a folder that is gone and a name that Windows cannot open are told in words', async () => {
  const to = (...parts: string[]) =>
    saveChart('utf8')(input('<svg ></svg>'), desk.contextFor(join(desk.folder, ...parts)))
  await expect(to('gone', 'a.svg')).rejects.toThrow('所选文件夹不存在')
  await expect(to('con.svg')).rejects.toThrow('被 Windows 保留')
})

it('nothing but a picture passes the gate', () => {
  const [asPng, asSvg] = [chartContract['chart:save-png'].input, chartContract['chart:save-svg'].input]
  expect(asPng.safeParse(input(png.toString('base64'))).success).toBe(true)
  expect(asPng.safeParse(input('TVqQAAMAAAAEAAAA')).success).toBe(false)
  expect(asSvg.safeParse(input('<svg width="1"><path/></svg>')).success).toBe(true)
  expect(asSvg.safeParse(input('<html><svg ></svg>')).success).toBe(false)
})
