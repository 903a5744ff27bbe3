import type { BackupStatus } from '@contract/backup-status'
import { DeskError, desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { backupNotices } from '@renderer/stores/backup-notices'
import { formatInstant } from '@renderer/format'
import { computed, ref, shallowRef } from 'vue'

const localDay = (): string => formatInstant(new Date().toISOString()).slice(0, 10)

/** How safe the data are: warned about in the frame, told in full on 数据与备份. */
export const useBackupStatus = defineStore('backup-status', () => {
  const status = shallowRef<BackupStatus | null>(null)
  /** Why it could not be asked, in words; null when it could. */
  const problem = shallowRef<string | null>(null)

  /** Local day of the clock that backups are stamped with; a believed day is another. */
  const today = ref(localDay())
  const notices = computed(() => (status.value === null ? [] : backupNotices(status.value, today.value)))

  async function load(): Promise<void> {
    try {
      status.value = await desk.call('backup:status', {})
      problem.value = null
      today.value = localDay()
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      problem.value = error.message
    }
  }

  return { status, problem, today, notices, load }
})
