import { describe, expect, it } from 'vitest'
import { findRequest, isShellRequest } from '@contract/find-request'
import { contract } from '@contract/index'
import { Failure } from '@contract/failure'
import { fileFailure } from '@contract/file-failure'
import { bugFailure, newIncident } from '@contract/make-failure'
import { dayOf } from '@contract/today'

describe('the contract', () => {
  it('names every request area:verb', () => {
    for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z-]+:[a-z-]+$/)
  })

  it('finds each request in its area by its name', async () => {
    for (const [name, spec] of Object.entries(contract))
      expect(await findRequest(name)).toEqual({ ...spec, name })
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'app:',
    'app:constructor',
    'constructor:app',
    'app:info:x',
    '',
    null,
    1
  ])('finds nothing for %j, whatever objects inherit', async (foreign) =>
    expect(await findRequest(foreign)).toBeNull()
  )

  it('finds nothing for a list that holds a name', async () => {
    expect(await findRequest(['data:create'])).toBeNull()
  })

  it('tells the requests of the shell from the others', async () => {
    for (const [name, shell] of [
      ['app:info', true],
      ['data:create', false]
    ] as const) {
      const request = await findRequest(name)
      expect(request !== null && isShellRequest(request), name).toBe(shell)
    }
  })

  it('asks for a file by what a dialog needs', () => {
    for (const [name, spec] of Object.entries(contract)) {
      if (!('file' in spec) || spec.file === undefined || spec.file.mode === 'directory') continue
      expect(spec.file.extensions.length, name).toBeGreaterThan(0)
      for (const ending of spec.file.extensions) expect(ending, name).toMatch(/^[a-z]+$/)
    }
  })
})

describe('the day the program believes in', () => {
  it('is the fixed one, else the local calendar day', () => {
    expect(dayOf(new Date(2025, 0, 5, 23, 59), '2026-09-30')).toBe('2026-09-30')
    expect(dayOf(new Date(2025, 0, 5, 0, 0), null)).toBe('2025-01-05')
    expect(dayOf(new Date(2025, 0, 5, 23, 59), null)).toBe('2025-01-05')
  })
})

describe('failures', () => {
  it('of bugs carry a number to read out and nothing else', () => {
    const incident = newIncident(new Date('2025-06-30T01:02:03.456Z'))
    expect(incident).toMatch(/^250630010203-[0-9A-Z]{4}$/)
    expect(Failure.parse(bugFailure(incident))).toMatchObject({ kind: 'bug', incident })
  })

  it('of chosen files say what to do', () => {
    expect(fileFailure(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatchObject({
      kind: 'storage',
      message: '磁盘空间不足，请清理后再试。'
    })
    expect(fileFailure(new Error('x'))).toBeNull()
    expect(fileFailure(Object.assign(new Error('x'), { code: 'constructor' }))).toBeNull()
  })
})
