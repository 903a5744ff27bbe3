import { aptInstall, aptUpdate, has, installHint, mayInstall, outputOf, packageKnown } from './apt'
import { run } from './run'
import { debianPackages, missingIn } from './shared-objects'

interface Needs {
  executable: string
  /** Whether a virtual display has to be started. */
  virtualDisplay: boolean
}

/**
 * Makes sure that Linux has the shared libraries, the virtual display and a Chinese font that the suite
 * needs. As root with apt-get it installs exactly what is missing.
 * Throws with the one command to run otherwise.
 */
export async function ensureSystemLibraries(needs: Needs, say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingPackages(needs)
  if (missing.length === 0) return
  if (!mayInstall()) throw new Error(installHint(missing))
  say(`Installing what this machine lacks: ${missing.join(' ')}`)
  await aptUpdate()
  // Asked again, because only now the package lists say which names this release uses.
  await aptInstall(missingPackages(needs))
  if (has('fc-cache')) await run('fc-cache', ['-f'])
  const stillMissing = missingPackages(needs)
  if (stillMissing.length > 0) throw new Error(installHint(stillMissing))
}

function missingPackages(needs: Needs): string[] {
  const packages = new Set(debianPackages(missingObjects(needs.executable), packageKnown))
  if (needs.virtualDisplay) {
    if (!has('Xvfb')) packages.add('xvfb')
    if (!has('xauth')) packages.add('xauth')
  }
  if (!has('fc-list')) packages.add('fontconfig')
  if (outputOf('fc-list', [':lang=zh', 'file']).trim() === '') packages.add('fonts-noto-cjk')
  return [...packages].sort()
}

function missingObjects(executable: string): string[] {
  const missing = missingIn(outputOf('ldd', [executable]))
  // Newer Electrons load GTK while running, where ldd does not look.
  const loadable = outputOf('/sbin/ldconfig', ['-p'])
  if (loadable !== '' && !loadable.includes('libgtk-3.so.0')) missing.push('libgtk-3.so.0')
  return missing
}
