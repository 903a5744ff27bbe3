import { z } from 'zod'

/** Why a backup was made; the events among them are kept longer (see retention). */
const reasons = ['manual', 'scheduled', 'before-migration', 'before-import', 'before-restore'] as const
export type BackupReason = (typeof reasons)[number]

/** Written beside each backup after it was verified. A backup without a manifest is not one. */
export const BackupManifest = z.object({
  appVersion: z.string(),
  /** Steps of the schema that the copy has taken. */
  userVersion: z.int().min(0),
  /** ISO instant. */
  createdAt: z.string(),
  /** Local day, `YYYY-MM-DD`, that the retention counts by. */
  day: z.string(),
  reason: z.enum(reasons),
  sizeBytes: z.int().min(1),
  /** SHA-256 of the copy, hexadecimal. */
  sha256: z.string().length(64),
  /** table → rows and digest of their content */
  tables: z.record(z.string(), z.object({ rows: z.int().min(0), digest: z.string() }))
})
export type BackupManifest = z.infer<typeof BackupManifest>

export interface BackupInfo extends BackupManifest {
  /** File name in the backup folder; also the handle to restore it by. */
  name: string
}

const BACKUP_NAME = /^desk-[0-9A-Za-z-]+\.db$/

/** Whether a file name can be a backup of ours; anything else, a path above all, is refused. */
export function isBackupName(name: string): boolean {
  return BACKUP_NAME.test(name)
}

/** `desk-20261122-180301-123-manual.db` */
export function backupName(createdAt: string, reason: BackupReason): string {
  const digits = createdAt.replaceAll(/\D/g, '')
  return `desk-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${digits.slice(14, 17)}-${reason}.db`
}

export function manifestName(name: string): string {
  return `${name.slice(0, -'.db'.length)}.json`
}
