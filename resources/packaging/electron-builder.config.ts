import type { Configuration } from 'electron-builder'

/**
 * How the suite becomes an installer: a Windows set-up for one user, who needs no administrator, and a Linux
 * folder. The names of files are ASCII, because updaters and scripts of the offices meet them; what a clerk
 * reads is Chinese.
 */
export const packagingConfiguration: Configuration = {
  appId: 'cn.neighbourhood-centre.desk',
  productName: '邻里中心管理台',
  directories: { output: 'release', buildResources: 'resources/packaging' },
  files: [
    'out/**',
    'package.json',
    '!**/*.map',
    '!**/*.{ts,mts,cts,md}',
    // The build has these inside (electron.vite.config.ts).
    '!node_modules/{electron-log,reflect-metadata,typeorm,yauzl,zod}/**',
    // Of sqlite3 only its loader and the native part run; the rest compiles it.
    '!node_modules/sqlite3/{deps,src,node-addon-api,build/deps,binding.gyp}',
    '!node_modules/sqlite3/build/{Makefile,*.mk,*.gypi,*.sln,*.vcxproj*}',
    '!node_modules/sqlite3/build/Release/{.deps,obj,obj.target,node-addon-api,*.a}',
    '!node_modules/{node-gyp,prebuild-install,node-addon-api}/**'
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  // The program looks in `process.resourcesPath/resources`, beside the sealed archive.
  extraResources: ['regions', 'icons'].map((name) => ({
    from: `resources/${name}`,
    to: `resources/${name}`
  })),
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    executableName: 'neighbourhood-centre-desk',
    icon: 'resources/icons/icon.ico'
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
    artifactName: 'neighbourhood-centre-desk-${version}-setup.${ext}',
    shortcutName: '邻里中心管理台',
    // A clerk who removes the program keeps the register.
    deleteAppDataOnUninstall: false
  },
  linux: {
    target: [{ target: 'dir', arch: ['x64'] }],
    executableName: 'neighbourhood-centre-desk',
    icon: 'resources/icons/icon.png',
    category: 'Office'
  },
  publish: null
}
