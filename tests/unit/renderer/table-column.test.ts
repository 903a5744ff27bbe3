import { expect, it } from 'vitest'
import { columnStyles } from '@renderer/components/table/column-styles'
import { nextSort } from '@renderer/components/table/table-column'

it('walks a head from ascending over descending back to the order of the list', () => {
  const ascending = nextSort(null, 'name')
  expect(ascending).toEqual({ key: 'name', direction: 'asc' })
  const descending = nextSort(ascending, 'name')
  expect(descending).toEqual({ key: 'name', direction: 'desc' })
  expect(nextSort(descending, 'name')).toBeNull()
})

it('starts ascending when another head is pressed', () => {
  expect(nextSort({ key: 'name', direction: 'desc' }, 'code')).toEqual({ key: 'code', direction: 'asc' })
})

it('places fixed columns one after the other, behind the tick boxes', () => {
  const column = (key: string, width: number, fixed: boolean) => ({
    key,
    title: key,
    width,
    fixed,
    format: String
  })
  const columns = [column('code', 160, true), column('name', 240, true), column('unit', 100, false)]
  expect(columnStyles(columns, true).map((style) => style.left)).toEqual(['40px', '200px', undefined])
  expect(columnStyles(columns, false).map((style) => style.left)).toEqual(['0px', '160px', undefined])
})
