import { describe, expect, it } from 'vitest'
import { sumOf, tallyOfPlaywright, tallyOfVitest } from '../../../electron/runtime/test-results'

describe('tallyOfVitest', () => {
  it('counts passed, failed and left-out tests', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 3,
      testResults: [{ status: 'failed', assertionResults: [{}, {}] }]
    }
    expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 4 })
  })

  it('counts a file that cannot be loaded as a failure, although it holds no test', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }]
    }
    expect(tallyOfVitest(report).failed).toBe(1)
  })
})

describe('tallyOfPlaywright', () => {
  it('counts a test that needed a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(tallyOfPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a broken set-up as a failure, although no test ran', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
    expect(tallyOfPlaywright({ stats, errors: [{}] }).failed).toBe(1)
  })
})

describe('sumOf', () => {
  it('adds up all reports', () => {
    const first = { passed: 1, failed: 0, skipped: 2 }
    const second = { passed: 10, failed: 3, skipped: 0 }
    expect(sumOf([first, second])).toEqual({ passed: 11, failed: 3, skipped: 2 })
  })
})
