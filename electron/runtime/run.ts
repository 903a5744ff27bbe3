import { spawn, type SpawnOptions } from 'node:child_process'

/** How a child process ended. */
export interface ProcessEnd {
  /** Exit code, or 128 when a signal ended it. */
  code: number
  signal: NodeJS.Signals | null
}

/** Runs a program to its end. Throws when it cannot be started. */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {}
): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? 128, signal }))
  })
}

/** Runs a program to its end. Throws when it cannot be started or does not succeed. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {}
): Promise<void> {
  const { code, signal } = await runToEnd(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`)
}
