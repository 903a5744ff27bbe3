import { backupsToRemove, type DatedBackup } from '@database/backup/retention'

export interface SecondPlacePlan<Backup> {
  /** Backups to copy there, the newest first, so that the most important one arrives even if the others do not. */
  copy: Backup[]
  /** Names there that the retention no longer keeps; remove them after the copying alone. */
  remove: string[]
}

/**
 * What the second place lacks and what it no longer needs: it shall hold what the retention keeps of all that lies in
 * either place. Give it verified backups only.
 */
export function secondPlacePlan<Backup extends DatedBackup>(
  beside: readonly Backup[],
  there: readonly DatedBackup[],
  today: string
): SecondPlacePlan<Backup> {
  const held = new Set(there.map(({ name }) => name))
  const missing = beside.filter(({ name }) => !held.has(name))
  const superfluous = new Set(backupsToRemove([...there, ...missing], today))
  return {
    copy: missing
      .filter(({ name }) => !superfluous.has(name))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.name.localeCompare(a.name)),
    remove: [...held].filter((name) => superfluous.has(name))
  }
}
