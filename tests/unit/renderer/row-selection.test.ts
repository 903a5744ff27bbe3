import { expect, it } from 'vitest'
import { useRowSelection } from '@renderer/components/table/use-row-selection'

interface Row {
  id: string
  revision: number
}
const all: Row[] = Array.from({ length: 1000 }, (_, at) => ({ id: `r${at}`, revision: 1 }))
const openSelection = () =>
  useRowSelection<Row>({
    rowKey: (row) => row.id,
    rowsBetween: async (first, last) => all.slice(first, last + 1)
  })
const at = (index: number): Row => all[index] ?? { id: 'none', revision: 0 }

it('ticks and unticks single rows', () => {
  const selection = openSelection()
  selection.toggle(3, at(3))
  selection.toggle(5, at(5))
  selection.toggle(3, at(3))
  expect(selection.rows.value.map(({ id }) => id)).toEqual(['r5'])
})

it('extends from the last ticked row in either direction, rows never drawn included', async () => {
  const selection = openSelection()
  selection.toggle(900, at(900))
  await selection.extendTo(897)
  await selection.extendTo(902)
  expect(selection.rows.value.map(({ id }) => id).sort()).toEqual(
    ['r897', 'r898', 'r899', 'r900', 'r901', 'r902'].sort()
  )
})

it('keeps ticked rows up to date, so that a bulk action sends fresh revisions', () => {
  const selection = openSelection()
  selection.toggle(1, at(1))
  selection.refresh([
    { id: 'r1', revision: 2 },
    { id: 'r2', revision: 7 }
  ])
  expect(selection.rows.value).toEqual([{ id: 'r1', revision: 2 }])
})

it('says whether there was anything to clear', () => {
  const selection = openSelection()
  expect(selection.clear()).toBe(false)
  selection.toggle(0, at(0))
  expect(selection.clear()).toBe(true)
  expect(selection.rows.value).toEqual([])
})
