import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildSuite } from './build'
import { ensureDatabaseDriver } from './database-driver'
import { runCommand, say, secondsSince } from './launcher'
import { prepareStage } from './prepare'
import { packageFolder, PROJECT_ROOT } from './project'
import { captured, runToEnd } from './run'
import { sideBySide } from './side-by-side'
import { NO_TESTS, sumOf, tallyOfPlaywright, tallyOfVitest, type Tally } from './test-results'

interface Step {
  name: string
  /** Gives the exit code. */
  run: () => Promise<number>
  /** Name of the JSON report, for a step that runs tests. */
  report?: string
}

const REPORTS = join(PROJECT_ROOT, 'test-results')

const PLAYWRIGHT_REPORT = 'playwright.json'

const VITEST_REPORT = 'vitest.json'

const STEPS: readonly Step[] = [
  { name: 'types, lint, database driver', run: stillChecks },
  { name: 'unit and integration tests', run: vitest, report: VITEST_REPORT },
  { name: 'build', run: build },
  { name: 'real Electron', run: playwright, report: PLAYWRIGHT_REPORT }
]

/** `npm test`: every check in order; the first that fails ends the run with its exit code. */
void runCommand(async () => {
  mkdirSync(REPORTS, { recursive: true })
  for (const { report } of STEPS) if (report) rmSync(join(REPORTS, report), { force: true })
  const tallies: Tally[] = []
  const durations: string[] = []
  for (const step of STEPS) {
    say(`\n== ${step.name}`)
    const start = performance.now()
    const code = await step.run().catch(tellFailure)
    durations.push(`${step.name} ${secondsSince(start)}`)
    if (step.report) tallies.push(read(step.report))
    if (code !== 0) {
      conclude(durations, tallies, `"${step.name}" failed with exit code ${code}; later steps did not run.`)
      return code
    }
  }
  conclude(durations, tallies, 'All checks passed.')
  return 0
})

function conclude(durations: readonly string[], tallies: readonly Tally[], verdict: string): void {
  const { passed, failed, skipped } = sumOf(tallies)
  say(`\n${durations.join(' · ')}`)
  say(verdict)
  if (skipped > 0) say(`skipped: ${skipped}`)
  say(`tests: ${passed} passed, ${failed} failed`)
}

/** What needs nothing but the sources. From the end, since the first of the commands are the quickest. */
function stillChecks(): Promise<number> {
  const commands = [...commandsOf('typecheck'), ...commandsOf('lint')].reverse()
  const checks = commands.map((command) => ({
    name: command,
    // npm has put the tools on the path.
    run: () => captured(command, [], { cwd: PROJECT_ROOT, shell: true })
  }))
  return sideBySide(
    [{ name: 'database driver', run: databaseDriver }, ...checks],
    availableParallelism(),
    say
  )
}

/** The commands that a script of package.json runs one after the other. */
function commandsOf(script: string): string[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')
  )
  return (scripts[script] ?? '').split(' && ')
}

async function databaseDriver(): Promise<{ code: number; output: string }> {
  const lines: string[] = []
  try {
    await ensureDatabaseDriver((line) => lines.push(line))
    return { code: 0, output: lines.join('\n') }
  } catch (error) {
    return { code: 1, output: [...lines, error instanceof Error ? error.message : String(error)].join('\n') }
  }
}

/** Both projects at once: the quick files of one fill what the long ones of the other leave idle. */
async function vitest(): Promise<number> {
  const cli = [join(packageFolder('vitest'), 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.mts']
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(REPORTS, VITEST_REPORT)}`
  ]
  return (await runToEnd(process.execPath, [...cli, ...reporters], { cwd: PROJECT_ROOT })).code
}

async function build(): Promise<number> {
  await buildSuite(say)
  return 0
}

async function playwright(): Promise<number> {
  await prepareStage(say)
  const cli = join(packageFolder('@playwright/test'), 'cli.js')
  return (
    await runToEnd(process.execPath, [cli, 'test', '--config', 'tests/playwright.config.ts'], {
      cwd: PROJECT_ROOT
    })
  ).code
}

/** A runner that broke before it wrote its report has counted nothing. */
function read(report: string): Tally {
  const path = join(REPORTS, report)
  if (!existsSync(path)) return NO_TESTS
  const content = JSON.parse(readFileSync(path, 'utf8'))
  return report === PLAYWRIGHT_REPORT ? tallyOfPlaywright(content) : tallyOfVitest(content)
}

function tellFailure(error: Error): number {
  console.error(error.message)
  return 1
}
