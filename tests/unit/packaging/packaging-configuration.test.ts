import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../../electron/runtime/project'
import { packagingConfiguration as configuration } from '../../../resources/packaging/electron-builder.config'

/** What Windows, shells and updaters take without quoting. */
const ASCII_FILE_NAME = /^[a-z0-9.${}-]+$/

describe('fuses of the packaged program', () => {
  it('has every switch that could turn the program into something else off (hazards §1)', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false
    })
  })

  it('seals the program into an archive, without which the archive fuses protect nothing', () => {
    expect(configuration.asar).toBe(true)
  })
})

describe('the installer', () => {
  it('is a Chinese NSIS set-up for one user that asks where to install', () => {
    expect(configuration.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }])
    expect(configuration.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN'],
      language: '2052'
    })
  })

  it('leaves the data when the program is removed', () => {
    expect(configuration.nsis?.deleteAppDataOnUninstall).toBe(false)
  })

  it('shows a Chinese name and keeps the names of files ASCII', () => {
    expect(configuration.productName).toBe('邻里中心管理台')
    expect(configuration.nsis?.shortcutName).toBe('邻里中心管理台')
    for (const name of [
      configuration.win?.executableName,
      configuration.linux?.executableName,
      configuration.nsis?.artifactName
    ]) {
      expect(name).toMatch(ASCII_FILE_NAME)
    }
  })

  it('publishes nowhere by itself', () => {
    expect(configuration.publish).toBeNull()
  })
})

describe('what the package carries', () => {
  it('takes native parts out of the archive and rebuilds none, since N-API serves every Electron', () => {
    expect(configuration.asarUnpack).toContain('**/*.node')
    expect(configuration.npmRebuild).toBe(false)
  })

  it('puts the run-time resources where the program looks for them', () => {
    expect(configuration.extraResources).toContainEqual({
      from: 'resources/regions',
      to: 'resources/regions'
    })
  })

  it.each([configuration.win?.icon, configuration.linux?.icon])('has its icon %s', (icon) => {
    expect(existsSync(join(PROJECT_ROOT, String(icon)))).toBe(true)
  })
})
