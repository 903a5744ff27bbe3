import { expect, it } from 'vitest'
import { formatInstant, formatSize } from '@renderer/format'

it('shows an instant by the local clock', () => {
  // Built from local parts, so the expectation holds in every time zone.
  expect(formatInstant(new Date(2025, 9, 8, 9, 5).toISOString())).toBe('2025-10-08 09:05')
})

it('shows sizes in the unit that people say', () => {
  expect(formatSize(512)).toBe('512 B')
  expect(formatSize(1536)).toBe('1.5 KB')
  expect(formatSize(13_002_342)).toBe('12.4 MB')
  expect(formatSize(3 * 1024 ** 3)).toBe('3.00 GB')
})
