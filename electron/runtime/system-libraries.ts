import { spawnSync } from 'node:child_process'
import { isRoot } from './project'
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
  if (!isRoot() || !has('apt-get')) {
    throw new Error(
      `Missing on this machine: ${missing.join(', ')}\n` +
        `Run once, then start again:  sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`
    )
  }
  say(`Installing what this machine lacks: ${missing.join(' ')}`)
  await install(needs)
  const stillMissing = missingPackages(needs)
  if (stillMissing.length > 0) {
    throw new Error(`apt-get could not provide: ${stillMissing.join(', ')}; install them by hand`)
  }
}

function missingPackages(needs: Needs): string[] {
  const packages = new Set(debianPackages(missingObjects(needs.executable), packageKnown))
  if (needs.virtualDisplay) {
    if (!has('Xvfb')) packages.add('xvfb')
    if (!has('xauth')) packages.add('xauth')
  }
  if (!has('fc-list')) packages.add('fontconfig')
  if (!hasChineseFont()) packages.add('fonts-noto-cjk')
  return [...packages].sort()
}

async function install(needs: Needs): Promise<void> {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  }
  const apt = (args: string[]): Promise<void> =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      ...options,
      stdio: [...options.stdio]
    })
  await apt(['update'])
  // Asked again, because only now the package lists say which names this release uses.
  const packages = missingPackages(needs)
  await apt(['install', '-y', '--no-install-recommends', ...packages])
  if (packages.some((name) => name.startsWith('font'))) await run('fc-cache', ['-f'])
}

function missingObjects(executable: string): string[] {
  const missing = missingIn(outputOf('ldd', [executable]))
  // Newer Electrons load GTK while running, where ldd does not look.
  const loadable = outputOf('/sbin/ldconfig', ['-p'])
  if (loadable !== '' && !loadable.includes('libgtk-3.so.0')) missing.push('libgtk-3.so.0')
  return missing
}

function hasChineseFont(): boolean {
  return outputOf('fc-list', [':lang=zh', 'file']).trim() !== ''
}

function packageKnown(name: string): boolean {
  return outputOf('apt-cache', ['policy', name]).includes('Candidate: ') && !isVirtual(name)
}

function isVirtual(name: string): boolean {
  return outputOf('apt-cache', ['policy', name]).includes('Candidate: (none)')
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}

/** What a program prints, or nothing when this machine does not have it. */
function outputOf(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? ''
}
