import { describe, expect, it } from 'vitest'
import { parseCsv } from '@services/regions/parse-csv'

describe('parseCsv', () => {
  it('reads quoted fields with commas, quotes and line breaks', () => {
    expect(parseCsv('a,"b, c","say ""hi""","two\nlines"\r\n1,2,,4\r\n')).toEqual([
      ['a', 'b, c', 'say "hi"', 'two\nlines'],
      ['1', '2', '', '4']
    ])
  })

  it('drops a byte order mark and blank lines and keeps codes as text', () => {
    expect(parseCsv('\uFEFFcode,name\n\n0410,甲\n')).toEqual([
      ['code', 'name'],
      ['0410', '甲']
    ])
  })
})
