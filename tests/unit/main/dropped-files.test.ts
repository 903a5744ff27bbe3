import { expect, it } from 'vitest'
import type { FileDialog } from '@contract/define'
import { droppedFiles } from '../../../electron/main/dropped-files'

const many: FileDialog = { mode: 'open-many', title: '选择', extensions: ['xlsx', 'csv'], filterName: '表格' }

it('files that lie somewhere and are of the wanted kind are taken', () => {
  expect(droppedFiles(many, ['/a/台账.XLSX', '/b/c.csv'])).toEqual(['/a/台账.XLSX', '/b/c.csv'])
})

it.each<[string, FileDialog | undefined, unknown]>([
  ['no list', many, '/a/b.xlsx'],
  ['nothing', many, []],
  ['no text', many, ['/a/b.xlsx', 7]],
  ['a path from nowhere', many, ['b.xlsx']],
  ['another kind', many, ['/a/b.exe']],
  ['too many', many, Array.from({ length: 101 }, () => '/a/b.xlsx')],
  ['a request that saves', { ...many, mode: 'save' }, ['/a/b.xlsx']],
  ['a request without files', undefined, ['/a/b.xlsx']]
])('%s is refused', (_, wanted, dropped) => {
  expect(droppedFiles(wanted, dropped)).toBeNull()
})
