import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type CliOptions } from 'electron-builder'
import { packagingConfiguration } from '../../resources/packaging/electron-builder.config'
import { buildSuite } from './build'
import { ensureDatabaseDriver } from './database-driver'
import type { ElectronBinary } from './electron-binary'
import { runCommand, say } from './launcher'
import { pinnedVersion } from './official-electron'
import { type Fuses, verifyFuses } from './packaged-fuses'
import { PROJECT_ROOT } from './project'
import { resolveElectron } from './resolve-electron'

/**
 * `npm run package`: the installer of this platform; with `-- --dir` only the folder that it would install.
 * Any Electron but the pinned one gives a folder for tests, on Linux, and never a release.
 */
void runCommand(async (args) => {
  if (process.platform === 'darwin') throw new Error('The suite is packaged on Windows or Linux')
  const folderOnly = args.includes('--dir')
  const electron = await resolveElectron(say)
  refuseForRelease(electron, folderOnly)
  await ensureDatabaseDriver(say)
  await buildSuite(say)
  const copy = await withoutBootstrap(electron.folder)
  try {
    const written = await build(optionsFor(electron, copy, folderOnly))
    await verifyFuses(packagedExecutable(), fusesFor(electron))
    say(`Packaged with Electron ${electron.version} into release/`)
    for (const path of written) say(path)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  return 0
})

function refuseForRelease({ version }: ElectronBinary, folderOnly: boolean): void {
  if (version === pinnedVersion()) return
  if (folderOnly && process.platform === 'linux') return
  throw new Error(
    `A release needs the official Electron ${pinnedVersion()}, and this machine has ${version}: ` +
      'package where it can be downloaded, or set ELECTRON_MIRROR; "npm run package -- --dir" gives a folder for tests'
  )
}

function optionsFor(electron: ElectronBinary, electronDist: string, folderOnly: boolean): CliOptions {
  return {
    projectDir: PROJECT_ROOT,
    dir: folderOnly,
    publish: 'never',
    config: {
      ...packagingConfiguration,
      electronDist,
      electronVersion: electron.version,
      electronFuses: fusesFor(electron)
    }
  }
}

/** Electron before 29 has no fuse for the privileges of `file:`, which the suite does not use anyway. */
function fusesFor({ version }: ElectronBinary): Fuses {
  const { electronFuses } = packagingConfiguration
  return version === pinnedVersion()
    ? { ...electronFuses }
    : { ...electronFuses, grantFileProtocolExtraPrivileges: undefined }
}

function packagedExecutable(): string {
  const { directories, win, linux } = packagingConfiguration
  const release = join(PROJECT_ROOT, directories?.output ?? '')
  return process.platform === 'win32'
    ? join(release, 'win-unpacked', `${win?.executableName}.exe`)
    : join(release, 'linux-unpacked', String(linux?.executableName))
}

/** Electron prefers `resources/app` to the packaged archive, so the fallback's bootstrap stays behind. */
async function withoutBootstrap(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'desk-electron-'))
  const bootstrap = join(folder, 'resources', 'app')
  await cp(folder, copy, { recursive: true, filter: (path) => path !== bootstrap, verbatimSymlinks: true })
  return copy
}
