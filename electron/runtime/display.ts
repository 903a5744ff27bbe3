import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { signalGroup, start } from './run'

const SCREEN = '1920x1080x24'
const START_LIMIT_MS = 20_000
/** The descriptor on which Xvfb says which display number it found free. */
const NUMBER_DESCRIPTOR = 3

/**
 * Runs Xvfb until the launcher's end of the pipe closes, which the kernel does even when the launcher is killed
 * outright. The shell lets go of the number's pipe, whose end then tells that Xvfb has.
 */
const SUPERVISED = `Xvfb -displayfd ${NUMBER_DESCRIPTOR} "$@" & exec ${NUMBER_DESCRIPTOR}>&-; read -r _; kill $!; wait`

/** A display that only the launcher's programs use. */
export interface VirtualDisplay {
  /** Such as `:99`. */
  name: string
  /** File with the key to this display; other users of the machine do not have it. */
  authority: string
  close(): void
}

/** Whether windows would have nowhere to go. */
export function lacksDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/**
 * Starts a virtual display on a free number and puts it into this process's environment, which the programs
 * started from here inherit. It ends with the launcher, however that ends.
 * Throws when Xvfb does not come up.
 */
export async function openVirtualDisplay(say: (line: string) => void): Promise<VirtualDisplay> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-display-'))
  const authority = join(folder, 'Xauthority')
  const cookie = randomBytes(16).toString('hex')
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  addKey(authority, ':0', cookie)
  const server = start('sh', ['-c', SUPERVISED, 'sh', ...serverArguments(authority)], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe']
  })
  const name = `:${await Promise.race([numberFrom(server.stdio[NUMBER_DESCRIPTOR]), tooLate()])}`
  addKey(authority, name, cookie)
  Object.assign(process.env, { DISPLAY: name, XAUTHORITY: authority })
  say(`No display here: started a virtual one, ${name} (${SCREEN}).`)
  return { name, authority, close: () => signalGroup(server, 'SIGTERM') }
}

function serverArguments(authority: string): string[] {
  // Without -noreset the server starts over when its last client leaves, and turns away who comes meanwhile.
  return ['-screen', '0', SCREEN, '-noreset', '-nolisten', 'tcp', '-auth', authority]
}

function addKey(authority: string, display: string, cookie: string): void {
  const { status, stderr } = spawnSync('xauth', ['-q', '-f', authority, 'add', display, '.', cookie], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`xauth could not write the key of the virtual display: ${stderr}`)
}

async function numberFrom(pipe: unknown): Promise<string> {
  if (!isReadable(pipe)) throw new Error('Xvfb could not be started')
  let text = ''
  // Xvfb writes number and line end apart, and dies when nobody reads the second.
  for await (const chunk of pipe) text += String(chunk)
  if (text === '') throw new Error('Xvfb ended at once; run it by hand to see why')
  return text.trim()
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && 'read' in stream
}

async function tooLate(): Promise<never> {
  await pause(START_LIMIT_MS, undefined, { ref: false })
  throw new Error(`Xvfb did not start within ${START_LIMIT_MS / 1000} s`)
}
