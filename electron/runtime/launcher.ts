import { stripVTControlCharacters } from 'node:util'
import { endChildrenWithLauncher } from './run'

/** Prints one line for whoever started the launcher. */
export function say(line: string): void {
  console.log(line)
}

/**
 * Runs one of the launcher's commands and ends the process with its exit code. A failure is told in words,
 * without a stack: what it says is what to do next.
 */
export async function runCommand(command: (args: readonly string[]) => Promise<number>): Promise<never> {
  endChildrenWithLauncher()
  try {
    process.exit(await command(process.argv.slice(2)))
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    console.error(`\n${process.stderr.isTTY ? words : stripVTControlCharacters(words)}`)
    process.exit(1)
  }
}

/** Seconds since an instant of `performance.now()`, such as `12.3 s`. */
export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
