import { spawnSync } from 'node:child_process'
import { isRoot } from './project'
import { captured } from './run'

/** Whether this process may install Debian packages. */
export function mayInstall(): boolean {
  return isRoot() && has('apt-get')
}

/** What to tell someone who has to install packages by hand. */
export function installHint(packages: readonly string[]): string {
  return (
    `Missing on this machine: ${packages.join(', ')}\n` +
    `Run once, then start again:  sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
  )
}

/** Reads the package lists anew, quietly. */
export function aptUpdate(): Promise<void> {
  return apt(['update'])
}

/** Installs exactly these packages, quietly. Throws when one cannot be had. */
export function aptInstall(packages: readonly string[]): Promise<void> {
  return apt(['install', '-y', '--no-install-recommends', ...packages])
}

/** Whether a program is on the path. */
export function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}

/** Whether this release's package lists have a package under this name. */
export function packageKnown(name: string): boolean {
  const policy = outputOf('apt-cache', ['policy', name])
  return policy.includes('Candidate: ') && !policy.includes('Candidate: (none)')
}

/** What a program prints, or nothing when this machine does not have it. */
export function outputOf(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? ''
}

async function apt(args: readonly string[]): Promise<void> {
  const { code, output } = await captured('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} did not succeed:\n${output}`)
}
