import type { StoredOfficeSetting } from '@contract/setting'
import { desk } from '@renderer/desk'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Who sits here: 经办人 and 单位名称. */
export const useOffice = defineStore('office', () => {
  const setting = shallowRef<StoredOfficeSetting>({ clerkName: '', officeName: '', revision: 0 })

  async function load(): Promise<void> {
    setting.value = await desk.call('setting:get', {})
  }

  return { setting, load }
})
