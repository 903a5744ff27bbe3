import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Configuration } from 'electron-builder'

export type Fuses = NonNullable<Configuration['electronFuses']>

const OPTION_OF: readonly (readonly [keyof Fuses, FuseV1Options])[] = [
  ['runAsNode', FuseV1Options.RunAsNode],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption],
  ['enableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments],
  ['enableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges]
]

/**
 * Reads the fuses of a packaged executable and compares them with what was asked for; a fuse that was not
 * asked for may be either way. Throws with the names of those that differ, because a packager that skips a
 * fuse does not tell.
 */
export async function verifyFuses(executable: string, wanted: Fuses): Promise<void> {
  const wire = await getCurrentFuseWire(executable)
  const wrong = OPTION_OF.filter(([name, option]) => {
    const value = wanted[name]
    return typeof value === 'boolean' && wire[option] !== (value ? FuseState.ENABLE : FuseState.DISABLE)
  }).map(([name]) => name)
  if (wrong.length > 0) throw new Error(`Fuses of ${executable} are not as configured: ${wrong.join(', ')}`)
}
