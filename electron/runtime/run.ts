import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { constants } from 'node:os'

/** Time that children get to end by themselves before they are killed. */
const PATIENCE_MS = 10_000
const ORPHAN_CHECK_MS = 1_000

/** How a child process ended. */
export interface ProcessEnd {
  /** Exit code, or 128 when a signal ended it. */
  code: number
  signal: NodeJS.Signals | null
}

const children = new Set<ChildProcess>()
let endsBySignal = false
let exitIsWatched = false

/**
 * Starts a program that ends with the launcher, however the launcher ends. On POSIX it leads a process group
 * of its own, so that what it starts ends with it too.
 */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const ownGroup = process.platform !== 'win32'
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: ownGroup,
    windowsHide: true,
    ...options
  })
  if (!exitIsWatched) process.on('exit', killChildren)
  exitIsWatched = true
  children.add(child)
  child.once('close', () => children.delete(child))
  return child
}

/** Runs a program to its end. Throws when it cannot be started. */
export function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {}
): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options)
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

/** Runs a program to its end and keeps what it says for the case that it fails. */
export function captured(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {}
): Promise<ProcessEnd & { output: string }> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
    }
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? 128, signal, output: chunks.join('') }))
  })
}

/** Sends a signal to a child and to what it started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') child.kill(signal)
  else process.kill(-child.pid, signal)
}

/** Makes the launcher hand on Ctrl+C and its kin, wait for its children, and then end itself. */
export function endChildrenWithLauncher(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endBy(signal))
  const parent = process.ppid
  const orphaned = (): void => {
    // npm was killed: its shell does not tell.
    if (process.ppid !== parent) endBy('SIGHUP')
  }
  setInterval(orphaned, ORPHAN_CHECK_MS).unref()
}

function killChildren(): void {
  for (const child of children) signalGroup(child, 'SIGKILL')
}

function endBy(signal: NodeJS.Signals): void {
  if (endsBySignal) return
  endsBySignal = true
  const exit = (): void => process.exit(128 + constants.signals[signal])
  const impatience = setTimeout(exit, PATIENCE_MS)
  impatience.unref()
  const endWhenAlone = (): void => {
    if (children.size === 0) exit()
  }
  for (const child of children) {
    child.once('close', () => setImmediate(endWhenAlone))
    signalGroup(child, signal)
  }
  endWhenAlone()
}
