import type { KeyQuestion } from '@contract/key-guard'
import type { SafeStorage } from 'electron'

export type SystemKeys = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>

/**
 * Answers from the keys that the operating system keeps: DPAPI on Windows, the keychain on macOS. Null where it keeps
 * none and for a key of another user or machine.
 */
export function answerFromSystem(
  { ask, text }: KeyQuestion,
  system: SystemKeys,
  platform: NodeJS.Platform,
  warn: (text: string) => void
): string | null {
  try {
    if (!keepsKeys(system, platform)) return null
    switch (ask) {
      case 'available':
        return ''
      case 'wrap':
        return system.encryptString(text).toString('base64')
      case 'unwrap':
        return system.decryptString(Buffer.from(text, 'base64'))
    }
  } catch {
    // Without the error itself: nobody knows what a system puts into it.
    warn(`the keys of the operating system refused to ${ask}`)
    return null
  }
}

/** On Linux without a keyring the password is a constant of Chromium's (`basic_text`): that counts as none. */
function keepsKeys(system: SystemKeys, platform: NodeJS.Platform): boolean {
  if (!system.isEncryptionAvailable()) return false
  if (platform !== 'linux') return true
  const backend = system.getSelectedStorageBackend?.() ?? 'unknown'
  return backend !== 'basic_text' && backend !== 'unknown'
}
