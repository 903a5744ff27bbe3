import { z } from 'zod'
import { BackupStatus } from '@contract/backup-status'
import { job, read } from '@contract/define'

/** The handle to restore by: a file name in the backup folder, never a path. */
const BackupName = z.string().regex(/^desk-[0-9A-Za-z-]+\.db$/, '备份名称不正确')

export const BackupLine = z.object({
  name: BackupName,
  createdAt: z.string(),
  /** Why it was made, in words. */
  reason: z.string(),
  sizeBytes: z.int(),
  appVersion: z.string(),
  /** Centres, projects and persons in it, those in 回收站 included. */
  centers: z.int(),
  projects: z.int(),
  persons: z.int()
})
export type BackupLine = z.infer<typeof BackupLine>

export const SampleFootprint = z.object({
  /** Records marked 演示数据. */
  sample: z.int(),
  /** Sample records that somebody has edited. */
  edited: z.int(),
  /** Own records that hang on sample records and go along. */
  own: z.array(z.object({ label: z.string(), count: z.int() }))
})
export type SampleFootprint = z.infer<typeof SampleFootprint>

export const backupContract = {
  /** Verified backups, newest first; answers without open data too. */
  'backup:list': read({ input: z.object({}), output: z.array(BackupLine) }),
  'backup:status': read({ input: z.object({}), output: BackupStatus }),
  'backup:create': job({ input: z.object({}), output: z.object({ name: BackupName }) }),
  /** Saves the present state first; `before` restores it again, null when nothing was open. */
  'backup:restore': job({
    input: z.object({ name: BackupName }),
    output: z.object({ before: BackupName.nullable() })
  }),
  /** What a check of the whole file finds wrong; empty when it is sound. */
  'backup:check': job({ input: z.object({}), output: z.object({ problems: z.array(z.string()) }) }),
  /** Copies a fresh backup to a folder that the clerk chooses (a stick, a share), and compares the copy. */
  'backup:copy-to': job({
    input: z.object({}),
    output: z.object({ name: BackupName }),
    file: { mode: 'directory', title: '选择存放备份的文件夹', extensions: [], filterName: '文件夹' }
  }),
  /** Names the second place and copies there at once what the retention keeps. */
  'second-place:choose': job({
    input: z.object({}),
    output: z.object({ copied: z.int() }),
    file: { mode: 'directory', title: '选择第二备份位置', extensions: [], filterName: '文件夹' }
  }),
  /** A fresh backup when something changed, then all that is missing there. */
  'second-place:copy': job({ input: z.object({}), output: z.object({ copied: z.int() }) }),
  /** Forgets the second place; the copies there stay. */
  'second-place:forget': job({ input: z.object({}), output: z.object({}) }),
  'sample:footprint': read({ input: z.object({}), output: SampleFootprint }),
  /** Removes every 演示数据 record after a verified backup. */
  'sample:remove': job({ input: z.object({}), output: z.object({ message: z.string() }) })
}
