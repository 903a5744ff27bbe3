import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../electron/main/window/page-file'

const folder = join('/', 'program', 'renderer')

describe('the file behind an address of the page', () => {
  it.each([
    ['desk://app/index.html', 'index.html'],
    ['desk://app/assets/a%20b.js', join('assets', 'a b.js')],
    ['desk://app/assets/../index.html?x#y', 'index.html']
  ])('%s is %s', (address, file) => {
    expect(fileOf(address, folder)).toBe(join(folder, file))
  })

  it.each([
    'desk://app/',
    'desk://app/..%2f..%2fetc/passwd',
    'desk://app/%2e%2e%2f%2e%2e%2fpackage.json',
    'desk://app/..%5c..%5cpackage.json',
    'desk://app/assets/%00.js',
    'desk://app/C:%5cWindows',
    'desk://app/%E0%A4%A'
  ])('%s is nothing', (address) => {
    expect(fileOf(address, folder)).toBeNull()
  })

  it('never leaves the folder', () => {
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2E.',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      '.',
      '%00',
      '%252e',
      ''
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const file = fileOf(`desk://app/${parts.join('')}`, folder)
        if (file !== null) expect(relative(folder, file)).not.toMatch(/^(\.\.|\/|$)/)
      }),
      { numRuns: 2_000 }
    )
  })
})
