import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const scripts = {
  'create-and-stall': new URL('./children/create-and-stall.ts', import.meta.url),
  'hold-exclusive': new URL('./children/hold-exclusive.ts', import.meta.url),
  'open-folder': new URL('./children/open-folder.ts', import.meta.url),
  'write-for-ever': new URL('./children/write-for-ever.ts', import.meta.url)
}

/** A second process that runs one of the scripts in `children/` with our aliases. */
export function startChild(script: keyof typeof scripts, ...parameters: string[]): Child {
  const file = fileURLToPath(scripts[script])
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...parameters], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: `${root}electron/tsconfig.json` },
    stdio: ['pipe', 'pipe', 'inherit']
  })
  return new Child(child)
}

export class Child {
  /** Complete lines that the child wrote so far. */
  readonly lines: string[] = []
  #rest = ''
  readonly #closed: Promise<unknown>

  constructor(private readonly process: ChildProcess) {
    this.#closed = once(process, 'close')
    process.stdout?.setEncoding('utf8')
    process.stdout?.on('data', (text: string) => {
      const parts = (this.#rest + text).split('\n')
      this.#rest = parts.pop() ?? ''
      this.lines.push(...parts)
    })
  }

  /** Waits until the child wrote `count` lines; throws when it ends before. */
  async untilLines(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.process.exitCode !== null) throw new Error(`The child ended: ${this.lines.join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** kill -9, and waits until it is gone. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.#closed
  }

  /** Closes its input, which asks it to end, and waits. */
  async end(): Promise<void> {
    this.process.stdin?.end()
    await this.#closed
  }
}
