import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupReason } from '@database/backup/backup-info'
import { backupsToRemove, type DatedBackup } from '@database/backup/retention'

const MS_PER_DAY = 86_400_000
const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY

/** A backup `ago` days before `today`, at the given hour. */
function backup(today: string, ago: number, hour = 9, reason: BackupReason = 'scheduled'): DatedBackup {
  const day = dayOf(numberOf(today) - ago)
  const createdAt = `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
  return { name: `desk-${createdAt}-${reason}`, createdAt, day, reason }
}

const keptOf = (backups: readonly DatedBackup[], today: string): string[] => {
  const removed = new Set(backupsToRemove(backups, today))
  return backups.filter(({ name }) => !removed.has(name)).map(({ name }) => name)
}

describe('backupsToRemove', () => {
  const today = '2026-09-30' // a Wednesday

  it('keeps the newest three of today', () => {
    const backups = [8, 9, 10, 11, 12].map((hour) => backup(today, 0, hour))
    expect(keptOf(backups, today)).toEqual(backups.slice(2).map(({ name }) => name))
  })

  it('never lets the hourly ones push out what was made by hand', () => {
    const byHand = [
      backup(today, 0, 8, 'manual'),
      backup(today, 5, 8, 'manual'),
      backup(today, 14, 8, 'manual')
    ]
    const hourly = [0, 5, 14].flatMap((ago) => [9, 10, 11, 12].map((hour) => backup(today, ago, hour)))
    const kept = keptOf([...byHand, ...hourly], today)
    expect(kept).toContain(byHand[0]?.name)
    expect(kept).toContain(byHand[1]?.name)
    // 14 days ago only the newest of the week is left, and that is an hourly one.
    expect(kept).not.toContain(byHand[2]?.name)
  })

  it('keeps the newest of each of 14 days, today among them', () => {
    const backups = Array.from({ length: 14 }, (_, ago) => [
      backup(today, ago, 8),
      backup(today, ago, 17)
    ]).flat()
    const kept = keptOf(backups, today)
    expect(kept).toContain(backup(today, 13, 17).name)
    expect(kept).not.toContain(backup(today, 13, 8).name)
    // 14 newest of a day; the second one of today falls under "three of today".
    expect(kept).toHaveLength(15)
  })

  it('keeps one a week for 8 weeks and one a month for 12 months beyond that', () => {
    const backups = Array.from({ length: 400 }, (_, ago) => backup(today, ago))
    // By hand. Days: 09-30 … 09-17. Weeks run Monday to Sunday; this one began 09-28, the 8th began 08-10. Their
    // newest days beyond the fourteen: 09-13, 09-06, 08-30, 08-23, 08-16 (the Sundays). Months 2026-09 … 2025-10:
    // newest of each; 2026-09-30 is kept already, 2026-08-31 and the rest are not.
    const days = Array.from({ length: 14 }, (_, ago) => dayOf(numberOf(today) - ago))
    const weeks = ['2026-09-13', '2026-09-06', '2026-08-30', '2026-08-23', '2026-08-16']
    const months = [
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
      '2025-10-31'
    ]
    const kept = new Set(keptOf(backups, today))
    expect(
      backups
        .filter(({ name }) => kept.has(name))
        .map(({ day }) => day)
        .sort()
    ).toEqual([...days, ...weeks, ...months].sort())
  })

  it('keeps every backup before a migration or a restore for 12 months, before an import for 14 days', () => {
    const events = (reason: BackupReason, ...ago: number[]) =>
      ago.map((days) => backup(today, days, 9, reason))
    const migration = events('before-migration', 20, 21, 300, 380)
    const restore = events('before-restore', 20, 22)
    const imports = events('before-import', 1, 13, 40, 41)
    const kept = keptOf([...migration, ...restore, ...imports], today)
    const name = (backups: DatedBackup[], index: number) => backups[index]?.name
    expect(kept).toEqual(expect.arrayContaining([0, 1, 2].map((index) => name(migration, index))))
    expect(kept).toEqual(expect.arrayContaining([0, 1].map((index) => name(restore, index))))
    expect(kept).toEqual(expect.arrayContaining([0, 1].map((index) => name(imports, index))))
    expect(kept).not.toContain(name(migration, 3))
    expect(kept).not.toContain(name(imports, 3))
  })

  it('keeps the newest of all and of each event however old they are', () => {
    const backups = [backup(today, 2000), backup(today, 3000, 9, 'before-migration'), backup(today, 2500)]
    expect(keptOf(backups, today)).toEqual([backups[0]?.name, backups[1]?.name])
  })

  it('touches nothing dated after today: the clock was wrong', () => {
    const backups = [backup(today, -3), backup(today, -400), backup(today, 0)]
    expect(backupsToRemove(backups, today)).toEqual([])
  })

  it('C4: for any set of backups keeps the newest and at most the slots, and is stable', () => {
    const reasons = fc.constantFrom<BackupReason>('manual', 'scheduled')
    const some = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 23 }), reasons)
    )
    fc.assert(
      fc.property(some, (drawn) => {
        const unique = new Map(
          drawn
            .map(([ago, hour, reason]) => backup(today, ago, hour, reason))
            .map((item) => [item.name, item])
        )
        const backups = [...unique.values()]
        const removed = backupsToRemove(backups, today)
        const left = backups.filter(({ name }) => !removed.includes(name))
        const newest = [...backups].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
        expect(left.length).toBeLessThanOrEqual(3 + 13 + 8 + 12)
        if (newest !== undefined) expect(left.some((item) => item.createdAt === newest.createdAt)).toBe(true)
        expect(backupsToRemove(left, today)).toEqual([])
      }),
      { numRuns: 2000 }
    )
  })

  it('C4: over 400 days of four backups a day, with three weeks off, always leaves a way back', () => {
    let stored: DatedBackup[] = []
    const first = numberOf('2026-01-01')
    for (let number = first; number < first + 400; number += 1) {
      if (number >= first + 200 && number < first + 221) continue
      const now = dayOf(number)
      for (const hour of [9, 11, 14, 17]) {
        stored.push(backup(now, 0, hour))
        const removed = new Set(backupsToRemove(stored, now))
        stored = stored.filter(({ name }) => !removed.has(name))
        expect(stored.some((item) => item.day === now)).toBe(true)
      }
    }
    const months = new Set(stored.map(({ day }) => day.slice(0, 7)))
    expect(months.size).toBe(12)
  })
})
