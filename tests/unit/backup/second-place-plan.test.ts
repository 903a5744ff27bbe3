import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BackupReason } from '@database/backup/backup-info'
import { backupsToRemove, type DatedBackup } from '@database/backup/retention'
import { secondPlacePlan } from '@database/backup/second-place-plan'

const MS_PER_DAY = 86_400_000
const first = Date.parse('2026-01-01T00:00:00Z')
const dayOf = (number: number): string => new Date(first + number * MS_PER_DAY).toISOString().slice(0, 10)

function backup(day: number, hour: number, reason: BackupReason): DatedBackup {
  const createdAt = `${dayOf(day)}T${String(hour).padStart(2, '0')}:00:00.000Z`
  return { name: `desk-${createdAt}-${reason}`, createdAt, day: dayOf(day), reason }
}

const namesOf = (backups: readonly DatedBackup[]): string[] => backups.map(({ name }) => name).sort()

it('copies the newest first, and only what will be kept', () => {
  const beside = [9, 10, 11, 12].map((hour) => backup(0, hour, 'scheduled'))
  // Three of today are kept: 12, 11 and 10 o'clock.
  expect(secondPlacePlan(beside, [], dayOf(0))).toEqual({
    copy: [beside[3], beside[2], beside[1]],
    remove: []
  })
})

it('lets the oldest of today go when a newer one comes', () => {
  const there = [9, 10, 11].map((hour) => backup(0, hour, 'scheduled'))
  const newer = backup(0, 12, 'scheduled')
  expect(secondPlacePlan([...there, newer], there, dayOf(0))).toEqual({
    copy: [newer],
    remove: [there[0]?.name]
  })
})

/** What happens on a day: backups at these hours, and whether the stick is plugged in afterwards. */
const day = fc.record({
  hours: fc.uniqueArray(fc.integer({ min: 7, max: 19 }), { maxLength: 5 }),
  reason: fc.constantFrom<BackupReason>('scheduled', 'manual', 'before-import', 'before-restore'),
  plugged: fc.boolean()
})

it('C4: over any months with a stick that comes and goes, it holds what the retention keeps of both places', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), (days) => {
      let beside: DatedBackup[] = []
      let there: DatedBackup[] = []
      for (const [number, { hours, reason, plugged }] of days.entries()) {
        const today = dayOf(number)
        beside.push(...hours.map((hour) => backup(number, hour, reason)))
        const thinned = new Set(backupsToRemove(beside, today))
        beside = beside.filter(({ name }) => !thinned.has(name))
        if (!plugged) continue

        const both = [...new Map([...beside, ...there].map((item) => [item.name, item])).values()]
        const gone = new Set(backupsToRemove(both, today))
        const { copy, remove } = secondPlacePlan(beside, there, today)
        expect(remove.every((name) => there.some((item) => item.name === name))).toBe(true)
        there = [...there, ...copy].filter(({ name }) => !remove.includes(name))
        expect(namesOf(there)).toEqual(namesOf(both.filter(({ name }) => !gone.has(name))))
        const newest = namesOf(beside).at(-1)
        if (newest !== undefined) expect(namesOf(there).at(-1)).toBe(newest)
        expect(secondPlacePlan(beside, there, today)).toEqual({ copy: [], remove: [] })
      }
    }),
    { numRuns: 300 }
  )
})
