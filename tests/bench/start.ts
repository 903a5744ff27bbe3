import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { binaryIn } from '../../electron/runtime/electron-binary'
import { PROJECT_ROOT } from '../../electron/runtime/project'
import { switchesForUser } from '../../electron/runtime/sandbox'
import { BENCH_DAY } from './backend'
import type { City } from './city'
import { percentile, type Figure } from './report'

const RUNS = 7
const LIMIT_MS = 30_000

interface Start {
  app: string
  profile: string
  until: 'ready' | 'ready-to-show'
  dataDir: string
}

/** From the start of the process to a window that can be used, in turns; profiles and file cache are warm. */
export async function measureStart(small: City, large: City, folder: string): Promise<Figure[]> {
  const watch = await compiled('watch-window', folder)
  const empty = join(folder, 'empty')
  await mkdir(empty)
  await compiled('empty-window', empty)
  await writeFile(join(empty, 'package.json'), JSON.stringify({ name: 'empty', main: 'empty-window.cjs' }))
  const startOf = (app: string, name: string, until: Start['until'], dataDir: string): Start => ({
    app,
    profile: join(folder, `profile-${name}`),
    until,
    dataDir
  })
  const starts = [
    startOf(empty, 'empty', 'ready-to-show', ''),
    startOf(PROJECT_ROOT, 'small', 'ready', small.dataDir),
    startOf(PROJECT_ROOT, 'large', 'ready', large.dataDir)
  ]
  const times: number[][] = starts.map(() => [])
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, start] of starts.entries()) {
      const time = await timeOf(start, watch)
      // The first start fills the profile.
      if (run > 0) times[index]?.push(time)
    }
  }
  const [none = Number.NaN, sample = Number.NaN, grown = Number.NaN] = times.map((one) =>
    percentile(one, 0.5)
  )
  const figure = (what: string, ours: number, reference: number, against: string, ratio: number): Figure => ({
    what: `start to ready, ${what}, median`,
    ours,
    reference,
    against,
    goal: { ratio }
  })
  return [
    figure('sample city', sample, none, 'empty window', 2),
    figure('99 960 centres', grown, sample, 'sample city', 1.2)
  ]
}

async function timeOf({ app, profile, until, dataDir }: Start, watch: string): Promise<number> {
  const binary = binaryIn(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', 'override')
  if (binary === undefined) throw new Error('start the bench by `npm run bench`, which finds an Electron')
  const begun = Date.now()
  const child = spawn(
    binary.executable,
    ['-r', watch, ...switchesForUser(), app, `--user-data-dir=${profile}`],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, BENCH_UNTIL: until, DESK_DATA_DIR: dataDir, DESK_TODAY: BENCH_DAY },
      stdio: ['ignore', 'pipe', 'pipe']
    }
  )
  const impatience = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  await once(child, 'close')
  clearTimeout(impatience)
  const ready = /bench-ready (\d+)/u.exec(said)?.[1]
  if (ready === undefined) throw new Error(`${app} did not come up: ${said}`)
  return Number(ready) - begun
}

/** Electron loads no TypeScript: transpiles one file of `electron/` into the folder. */
async function compiled(name: string, folder: string): Promise<string> {
  const source = await readFile(join(__dirname, 'electron', `${name}.ts`), 'utf8')
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  })
  const path = join(folder, `${name}.cjs`)
  await writeFile(path, outputText)
  return path
}
