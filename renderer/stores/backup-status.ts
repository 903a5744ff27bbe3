import type { BackupStatus } from '@contract/backup-status'
import { DeskError, desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** How safe the data are: warned about in the frame, told in full on 数据与备份. */
export const useBackupStatus = defineStore('backup-status', () => {
  const status = shallowRef<BackupStatus | null>(null)
  /** Why it could not be asked, in words; null when it could. */
  const problem = shallowRef<string | null>(null)

  async function load(): Promise<void> {
    try {
      status.value = await desk.call('backup:status', {})
      problem.value = null
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      problem.value = error.message
    }
  }

  return { status, problem, load }
})
