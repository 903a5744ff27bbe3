import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { timed } from './report'

/** Whether LibreOffice is installed. */
export function officeIsHere(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * Lets one LibreOffice without a window convert files, its start included: whoever wants the file waits for it too.
 * @param folder for its profile; one that is there already makes the start faster
 * @returns milliseconds
 */
export function convert(
  files: readonly string[],
  to: string,
  target: string,
  folder: string
): Promise<number> {
  const profile = `-env:UserInstallation=file://${join(folder, 'office-profile')}`
  return timed(async () => {
    const args = [profile, '--headless', '--convert-to', to, '--outdir', target, ...files]
    const child = spawn('soffice', args, { stdio: 'ignore' })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`soffice ended with ${String(code)}`)
  })
}
