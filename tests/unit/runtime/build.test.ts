import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildIsStale } from '../../../electron/runtime/build'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()
const SOURCE_TIME = 1_000
const BUILD_TIME = 2_000
const LATER = 3_000
const PRODUCTS = [
  'out/main/index.js',
  'out/main/backend.js',
  'out/preload/index.js',
  'out/renderer/index.html'
]

function write(root: string, path: string, seconds: number): void {
  const full = join(root, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, path)
  utimesSync(full, seconds, seconds)
  utimesSync(dirname(full), seconds, seconds)
}

/** A small checkout whose build is newer than its sources. */
function builtCheckout(): string {
  const root = newFolder()
  write(root, 'electron/main/index.ts', SOURCE_TIME)
  write(root, 'electron/runtime/start.ts', SOURCE_TIME)
  write(root, 'renderer/app/App.vue', SOURCE_TIME)
  for (const folder of ['electron', 'renderer']) utimesSync(join(root, folder), SOURCE_TIME, SOURCE_TIME)
  for (const product of PRODUCTS) write(root, product, BUILD_TIME)
  return root
}

describe('buildIsStale', () => {
  it('keeps a build that is newer than every source', () => {
    expect(buildIsStale(builtCheckout())).toBe(false)
  })

  it.each(PRODUCTS)('builds when %s is missing', (product) => {
    const root = builtCheckout()
    rmSync(join(root, product))
    expect(buildIsStale(root)).toBe(true)
  })

  it('builds when one source deep in a folder is newer', () => {
    const root = builtCheckout()
    write(root, 'renderer/app/App.vue', LATER)
    expect(buildIsStale(root)).toBe(true)
  })

  it('builds when a source was deleted', () => {
    const root = builtCheckout()
    rmSync(join(root, 'renderer/app/App.vue'))
    expect(buildIsStale(root)).toBe(true)
  })

  it('does not build for the launcher, which is no part of the program', () => {
    const root = builtCheckout()
    write(root, 'electron/runtime/start.ts', LATER)
    expect(buildIsStale(root)).toBe(false)
  })
})
