import type { ElectronApplication } from '@playwright/test'

/** Lets a shell on a machine without a keyring answer as one with one would; only for the life of this program. */
export async function lendKeys(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ safeStorage }) => {
    safeStorage.isEncryptionAvailable = () => true
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
    safeStorage.encryptString = (text) => Buffer.from(`lent ${text}`)
    safeStorage.decryptString = (bytes) => bytes.toString().slice('lent '.length)
  })
}
