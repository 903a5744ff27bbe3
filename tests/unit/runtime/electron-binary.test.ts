import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { binaryIn, executableName } from '../../../electron/runtime/electron-binary'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()

function distribution(version?: string): string {
  const folder = newFolder()
  const executable = join(folder, executableName())
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
  if (version !== undefined) writeFileSync(join(folder, 'version'), version)
  return folder
}

describe('binaryIn', () => {
  it('finds no Electron in a folder without an executable', () => {
    expect(binaryIn(newFolder(), 'override')).toBeUndefined()
  })

  it.each(['v45.4.1', '45.4.1\n'])('reads the version %j without its decoration', (text) => {
    expect(binaryIn(distribution(text), 'installed')?.version).toBe('45.4.1')
  })

  it('takes a distribution that does not tell its version', () => {
    expect(binaryIn(distribution(), 'override')?.version).toBe('unknown')
  })
})

describe('executableName', () => {
  it.each([
    ['win32', 'electron.exe'],
    ['linux', 'electron'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron']
  ] as const)('knows where the executable lies on %s', (platform, name) => {
    expect(executableName(platform)).toBe(name)
  })
})
