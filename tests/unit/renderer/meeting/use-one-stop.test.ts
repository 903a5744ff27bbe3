import { lineFor } from '@renderer/features/meeting/use-one-stop'
import { expect, test } from 'vitest'

test('arrows, Home and End walk in the list and stay inside it', () => {
  expect(lineFor('ArrowDown', 0, 3)).toBe(1)
  expect(lineFor('ArrowDown', 2, 3)).toBe(2)
  expect(lineFor('ArrowUp', 2, 3)).toBe(1)
  expect(lineFor('ArrowUp', 0, 3)).toBe(0)
  expect(lineFor('Home', 2, 3)).toBe(0)
  expect(lineFor('End', 0, 3)).toBe(2)
})

test('every other key is left to the page', () => {
  expect(lineFor(' ', 1, 3)).toBeNull()
  expect(lineFor('Enter', 1, 3)).toBeNull()
  expect(lineFor('Tab', 1, 3)).toBeNull()
})
