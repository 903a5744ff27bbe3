import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** Whether the `sqlite3` command-line shell is installed. */
export function shellIsHere(): boolean {
  return spawnSync('sqlite3', ['-version'], { stdio: 'ignore' }).status === 0
}

/**
 * Lets one `sqlite3` shell run the statements `runs` times, rows printed to a pipe, and reads its own `.timer`;
 * so the start of the process is not in it.
 * @returns milliseconds of each run, all statements together
 */
export async function shellTimes(
  file: string,
  statements: readonly string[],
  runs: number
): Promise<number[]> {
  const shell = spawn('sqlite3', ['-readonly', '-batch', file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const seconds: number[] = []
  let rest = ''
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const real = /^Run Time: real (\S+) /u.exec(line)?.[1]
      if (real !== undefined) seconds.push(Number(real))
    }
  })
  const script = statements.map((statement) => `${statement.replace(/\s+/gu, ' ')};\n`).join('')
  shell.stdin.end(`.timer on\n${script.repeat(runs)}`)
  await once(shell, 'close')
  if (seconds.length !== runs * statements.length) throw new Error(`sqlite3 could not run ${script}`)
  return Array.from({ length: runs }, (_, run) =>
    seconds
      .slice(run * statements.length, (run + 1) * statements.length)
      .reduce((sum, second) => sum + second * 1000, 0)
  )
}
