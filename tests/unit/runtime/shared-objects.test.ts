import { describe, expect, it } from 'vitest'
import { debianPackages, missingIn } from '../../../electron/runtime/shared-objects'

const LDD = `
	linux-vdso.so.1 (0x00007ffd3a7f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f2b0c000000)
	libgtk-3.so.0 => not found
	libgdk-3.so.0 => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b0be00000)
	libgtk-3.so.0 => not found
`
const everything = (): boolean => true

describe('missingIn', () => {
  it('names each library that ldd did not find once', () => {
    expect(missingIn(LDD)).toEqual(['libgtk-3.so.0', 'libgdk-3.so.0', 'libasound.so.2'])
  })

  it('finds nothing missing where all is there', () => {
    expect(missingIn('libc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([])
  })
})

describe('debianPackages', () => {
  it('asks for a package once, however many of its libraries are missing', () => {
    expect(debianPackages(['libgtk-3.so.0', 'libgdk-3.so.0'], everything)).toEqual(['libgtk-3-0'])
  })

  it('takes the renamed package where the release knows only that one', () => {
    const known = (name: string): boolean => name.endsWith('t64')
    expect(debianPackages(['libgtk-3.so.0', 'libasound.so.2'], known)).toEqual([
      'libgtk-3-0t64',
      'libasound2t64'
    ])
  })

  it('keeps the old name where no package lists can be asked', () => {
    expect(debianPackages(['libnss3.so'], () => false)).toEqual(['libnss3'])
  })

  it('lets an unknown library stand for itself, so that the message names it', () => {
    expect(debianPackages(['libnew.so.9'], everything)).toEqual(['libnew.so.9'])
  })
})
