import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupDueAt, type BackupMoment, backupStep } from '@domain/backup/backup-due'

const MINUTE = 60_000
const now = Date.parse('2026-09-30T06:00:00.000Z')
const today = '2026-09-30'
const ago = (minutes: number, day = today) => ({ at: now - minutes * MINUTE, day })
const moment = (parts: Partial<BackupMoment>): BackupMoment => ({
  changed: true,
  newest: null,
  now,
  today,
  lastWriteAt: null,
  dueSince: null,
  failedAt: null,
  ...parts
})

describe('when an automatic backup falls due', () => {
  it('never while nothing changed, however old the newest one is', () => {
    expect(backupDueAt({ changed: false, newest: null, now, today })).toBeNull()
    expect(backupDueAt({ changed: false, newest: ago(100_000, '2026-07-22'), now, today })).toBeNull()
  })

  it('50 minutes after the newest', () => {
    expect(backupDueAt({ changed: true, newest: ago(10), now, today })).toBe(now + 40 * MINUTE)
    expect(backupDueAt({ changed: true, newest: ago(70), now, today })).toBe(now - 20 * MINUTE)
  })

  it('at once without any, without one of today, and after the clock was wrong', () => {
    expect(backupDueAt({ changed: true, newest: null, now, today })).toBe(now)
    expect(backupDueAt({ changed: true, newest: ago(5, '2026-09-29'), now, today })).toBe(now)
    expect(backupDueAt({ changed: true, newest: ago(-600), now, today })).toBe(now)
  })
})

describe('whether to begin now', () => {
  it('begins in a pause of 20 seconds, waits while the clerk saves, and no longer than 5 minutes', () => {
    const due = { newest: ago(50) }
    expect(backupStep(moment({ newest: ago(49) }))).toBe('none')
    expect(backupStep(moment(due))).toBe('start')
    expect(backupStep(moment({ ...due, lastWriteAt: now - 20_000 }))).toBe('start')
    expect(backupStep(moment({ ...due, lastWriteAt: now - 19_999 }))).toBe('wait')
    expect(backupStep(moment({ ...due, lastWriteAt: now - 1, dueSince: now - 5 * MINUTE + 1 }))).toBe('wait')
    expect(backupStep(moment({ ...due, lastWriteAt: now - 1, dueSince: now - 5 * MINUTE }))).toBe('start')
  })

  it('tries again 10 minutes after a failure', () => {
    expect(backupStep(moment({ failedAt: now - 10 * MINUTE + 1 }))).toBe('wait')
    expect(backupStep(moment({ failedAt: now - 10 * MINUTE }))).toBe('start')
    expect(backupStep(moment({ failedAt: now + 1 }))).toBe('start')
  })

  it('is not held up by a clock that was put back', () => {
    expect(backupStep(moment({ newest: ago(60), lastWriteAt: now + 90 * MINUTE }))).toBe('start')
    expect(backupStep(moment({ newest: ago(60), lastWriteAt: now - 1, dueSince: now + 1 }))).toBe('start')
  })

  it('C6: a clerk who saves at any moments of a day never has a change older than an hour without a backup', () => {
    const savesOfADay = fc.array(fc.integer({ min: 0, max: 10 * 3600 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(savesOfADay, (seconds) => {
        const saves = new Set(seconds)
        const start = Date.parse('2026-09-30T00:00:00.000Z')
        let newest: BackupMoment['newest'] = null
        let firstUnsaved: number | null = null
        let lastWriteAt: number | null = null
        let dueSince: number | null = null
        let backups = 0
        for (let second = 0; second <= 12 * 3600; second += 1) {
          const at = start + second * 1000
          if (saves.has(second)) {
            lastWriteAt = at
            firstUnsaved ??= at
          }
          // The program looks once a minute.
          if (second % 60 === 0) {
            const step = backupStep({
              changed: firstUnsaved !== null,
              newest,
              now: at,
              today,
              lastWriteAt,
              dueSince,
              failedAt: null
            })
            dueSince = step === 'wait' ? (dueSince ?? at) : null
            if (step === 'start') {
              backups += 1
              newest = { at, day: today }
              firstUnsaved = null
            }
          }
          if (firstUnsaved !== null) expect(at - firstUnsaved).toBeLessThan(60 * MINUTE)
        }
        expect(firstUnsaved).toBeNull()
        expect(backups).toBeLessThanOrEqual(Math.min(saves.size, 15))
      }),
      { numRuns: 60 }
    )
  })
})
