import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { app } from 'electron'

/**
 * Stands in for Electron's default app, which the fallback runtime lacks: takes the first argument that is
 * not a switch as the app's folder and loads the `main` of its package.json. Transpiled to CommonJS and put
 * into the runtime's `resources/app` by `fallback-electron.ts`.
 */

interface Manifest {
  name: string
  productName?: string
  version?: string
  main?: string
}

interface Arguments {
  /** Modules to load before the app; Playwright hands in its loader this way. */
  preloads: string[]
  appArgument: string
}

function readArguments(argv: readonly string[]): Arguments {
  const preloads: string[] = []
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (argument === '-r' || argument === '--require') {
      index += 1
      preloads.push(argv[index] ?? '')
    } else if (!argument.startsWith('-')) {
      return { preloads, appArgument: argument }
    }
  }
  return { preloads, appArgument: '.' }
}

const { preloads, appArgument } = readArguments(process.argv.slice(1))
const appFolder = resolve(appArgument)
const requireFromApp = createRequire(resolve(appFolder, 'package.json'))

Object.assign(process, { defaultApp: true })
for (const preload of preloads) requireFromApp(resolve(preload))

const manifest: Manifest = requireFromApp('./package.json')
app.setAppPath(appFolder)
app.setName(manifest.productName ?? manifest.name)
if (manifest.version) app.setVersion(manifest.version)
requireFromApp(resolve(appFolder, manifest.main ?? 'index.js'))
