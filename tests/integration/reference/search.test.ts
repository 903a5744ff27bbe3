import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from '@database/entities/person'
import { searchTextOf } from '@services/search-text'
import { searchEverything } from '@services/search'
import { openCenterOffice, type CenterOffice } from '../center/center-office'

let office: CenterOffice

beforeAll(async () => {
  office = await openCenterOffice()
  await office.added({ code: '410311-U-T2-0001', name: '定鼎门社区邻里中心' })
  await office.added({
    code: '410311-U-T2-0002',
    name: '石油社区邻里中心',
    divisionId: office.division.shiyou
  })
  await office.write(async (work) => {
    await work.insert(Person, { name: '丁大明', searchText: searchTextOf(['丁大明']) })
    const gone = await work.insert(Person, { name: '丁东梅', searchText: searchTextOf(['丁东梅']) })
    await work.softDelete(Person, gone.id, gone.revision)
  })
})
afterAll(() => office.remove())

async function titles(text: string): Promise<string[]> {
  const hits = await searchEverything(office.database.reader, { text }, office.context)
  return hits.map(({ title }) => title)
}

describe('global search', () => {
  it('finds by name, code, pinyin and initials, centres before persons', async () => {
    expect(await titles('石油')).toEqual(['石油社区邻里中心'])
    expect(await titles('T2-0002')).toEqual(['石油社区邻里中心'])
    expect(await titles('dingdingmen')).toEqual(['定鼎门社区邻里中心'])
    expect(await titles('ddm')).toEqual(['定鼎门社区邻里中心', '丁大明'])
  })

  it('wants every word, in any order and width', async () => {
    expect(await titles('０００１ 定鼎门')).toEqual(['定鼎门社区邻里中心'])
    expect(await titles('0002 定鼎门')).toEqual([])
  })

  it('takes % and _ for what they are, and blanks for nothing', async () => {
    expect(await titles('%')).toEqual([])
    expect(await titles('_')).toEqual([])
    expect(await titles('   ')).toEqual([])
  })

  it('leaves out what lies in 回收站', async () => {
    expect(await titles('丁东梅')).toEqual([])
  })

  it('says what tells two of the same name apart', async () => {
    const [hit] = await searchEverything(office.database.reader, { text: '石油' }, office.context)
    expect(hit).toMatchObject({
      type: 'center',
      detail: expect.stringContaining('410311-U-T2-0002 · 开元路街道')
    })
  })
})
