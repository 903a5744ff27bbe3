import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSuite } from './build'
import { ensureDatabaseDriver } from './database-driver'
import { runCommand, say, secondsSince } from './launcher'
import { npmCommand } from './npm'
import { prepareStage } from './prepare'
import { packageFolder, PROJECT_ROOT } from './project'
import { runToEnd } from './run'
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

const STEPS: readonly Step[] = [
  { name: 'type check', run: () => npmRun('typecheck') },
  { name: 'lint', run: () => npmRun('lint') },
  { name: 'database driver', run: databaseDriver },
  vitestStep('unit'),
  vitestStep('integration'),
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

async function npmRun(script: string): Promise<number> {
  const { command, args } = npmCommand(['run', '--silent', script])
  return (await runToEnd(command, args, { cwd: PROJECT_ROOT })).code
}

function vitestStep(project: 'unit' | 'integration'): Step {
  const report = `vitest-${project}.json`
  const cli = [join(packageFolder('vitest'), 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.mts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, report)}`]
  return {
    name: `${project} tests`,
    report,
    run: async () =>
      (await runToEnd(process.execPath, [...cli, '--project', project, ...reporters], { cwd: PROJECT_ROOT }))
        .code
  }
}

async function databaseDriver(): Promise<number> {
  await ensureDatabaseDriver(say)
  return 0
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
