import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSuite } from './build'
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
  /** What the step's report counts, for a step that runs tests. */
  tally?: () => Tally
}

const REPORTS = join(PROJECT_ROOT, 'test-results')

const STEPS: readonly Step[] = [
  { name: 'type check', run: () => npmRun('typecheck') },
  { name: 'lint', run: () => npmRun('lint') },
  vitestStep('unit'),
  vitestStep('integration'),
  { name: 'build', run: build },
  { name: 'real Electron', run: playwright, tally: () => read('playwright.json', tallyOfPlaywright) }
]

/** `npm test`: every check in order; the first that fails ends the run with its exit code. */
void runCommand(async () => {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS)
  const tallies: Tally[] = []
  const durations: string[] = []
  for (const step of STEPS) {
    say(`\n== ${step.name}`)
    const start = performance.now()
    const code = await step.run()
    durations.push(`${step.name} ${secondsSince(start)}`)
    if (step.tally) tallies.push(step.tally())
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
  const cli = [join(packageFolder('vitest'), 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(REPORTS, report)}`]
  return {
    name: `${project} tests`,
    run: async () =>
      (await runToEnd(process.execPath, [...cli, '--project', project, ...reporters], { cwd: PROJECT_ROOT }))
        .code,
    tally: () => read(report, tallyOfVitest)
  }
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
function read<Report>(name: string, tallyOf: (report: Report) => Tally): Tally {
  const path = join(REPORTS, name)
  return existsSync(path) ? tallyOf(JSON.parse(readFileSync(path, 'utf8'))) : NO_TESTS
}
