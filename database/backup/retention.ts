import { addMonths, endOfMonth, partsOf } from '@domain/calendar/day-count'
import type { BackupReason } from '@database/backup/backup-info'

/** What the retention needs to know of a verified backup. */
export interface DatedBackup {
  name: string
  /** ISO instant. */
  createdAt: string
  /** Local day, `YYYY-MM-DD`. */
  day: string
  reason: BackupReason
}

const KEPT_OF_TODAY = 3
const DAYS = 14
const WEEKS = 8
const MONTHS = 12
const MS_PER_DAY = 86_400_000

/**
 * Names of the backups that may go: kept are the newest 3 of today, 1 a day for 14 days, 1 a week (Monday to Sunday)
 * for 8 weeks, 1 a month for 12 months, each the newest of its span; of those made by hand also 3 of today and 1 a day
 * for 14 days, so that the hourly ones never push them out; every backup made before a migration or a restore for 12
 * months and before an import for 14 days, the newest of each always; anything dated after today (the clock was
 * wrong); and always the newest of all. Source: hazards §3.2, with an end set to the events so that a year of daily
 * imports does not fill the disk.
 *
 * Give it verified backups only.
 */
export function backupsToRemove(backups: readonly DatedBackup[], today: string): string[] {
  const newestFirst = [...backups].sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name)
  )
  const kept = new Set<string>()
  const keep = (chosen: readonly DatedBackup[]): void => chosen.forEach(({ name }) => kept.add(name))
  keep(newestFirst.slice(0, 1))
  keep(newestFirst.filter(({ day }) => day > today))
  for (const recent of [newestFirst, newestFirst.filter(({ reason }) => reason === 'manual')]) {
    keep(recent.filter(({ day }) => day === today).slice(0, KEPT_OF_TODAY))
    keep(newestOfEach(recent, ({ day }) => (age(day, today, dayNumber) < DAYS ? day : null)))
  }
  keep(newestOfEach(newestFirst, ({ day }) => spanKey(day, today, weekNumber, WEEKS)))
  keep(newestOfEach(newestFirst, ({ day }) => spanKey(day, today, monthNumber, MONTHS)))
  keep(newestOfEach(newestFirst, ({ reason }) => (isEvent(reason) ? reason : null)))
  keep(newestFirst.filter((backup) => isRecentEvent(backup, today)))
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

/**
 * The last day on which a backup may still be there while newer ones are made: that of the eleventh month after its own,
 * as the newest of its month. Only the newest backup of all and of each event stays longer, until there is a newer one.
 */
export function keptAtMostUntil(day: string): string {
  const { year, month } = partsOf(addMonths(`${day.slice(0, 7)}-01`, MONTHS - 1))
  return endOfMonth(year, month)
}

function isEvent(reason: BackupReason): boolean {
  return reason !== 'manual' && reason !== 'scheduled'
}

function isRecentEvent({ reason, day }: DatedBackup, today: string): boolean {
  if (reason === 'before-import') return age(day, today, dayNumber) < DAYS
  return isEvent(reason) && age(day, today, monthNumber) < MONTHS
}

function newestOfEach(
  newestFirst: readonly DatedBackup[],
  spanOf: (backup: DatedBackup) => string | null
): DatedBackup[] {
  const seen = new Set<string>()
  return newestFirst.filter((backup) => {
    const span = spanOf(backup)
    if (span === null || seen.has(span)) return false
    seen.add(span)
    return true
  })
}

function spanKey(
  day: string,
  today: string,
  numberOf: (day: string) => number,
  spans: number
): string | null {
  return age(day, today, numberOf) < spans ? String(numberOf(day)) : null
}

/** How many days, weeks or months `day` lies before `today`; the current one is 0. */
function age(day: string, today: string, numberOf: (day: string) => number): number {
  return numberOf(today) - numberOf(day)
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY
}

/** 1970-01-01 was a Thursday: three days on, weeks begin on Monday. */
function weekNumber(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
