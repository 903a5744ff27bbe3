import { describe, expect, it } from 'vitest'
import { contract, isRequestName, isShellName } from '@contract/index'
import { bugFailure, Failure, newIncident } from '@contract/failure'
import { fileFailure } from '@contract/file-failure'
import { dayOf } from '@contract/today'

describe('the contract', () => {
  it('names every request area:verb', () => {
    for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z-]+:[a-z-]+$/)
  })

  it('knows its own names and nothing that objects inherit', () => {
    expect(isRequestName('data:create')).toBe(true)
    for (const foreign of ['constructor', '__proto__', 'toString', '', null, 1, ['data:create']]) {
      expect(isRequestName(foreign)).toBe(false)
    }
  })

  it('tells the requests of the shell from the others', () => {
    expect(isShellName('app:info')).toBe(true)
    expect(isShellName('data:create')).toBe(false)
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
