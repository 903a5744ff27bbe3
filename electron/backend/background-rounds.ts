import { setTimeout as pause } from 'node:timers/promises'

interface Rounds {
  /** Before the first round: the start belongs to the clerk. */
  firstAfterMs: number
  everyMs: number
  /** One round; it heeds the signal and reports its own failures. */
  run: (signal: AbortSignal) => Promise<void>
}

/** Quiet work beside the clerk's, one round after the other until it is stopped. */
export class BackgroundRounds {
  readonly #abort = new AbortController()
  readonly #ended: Promise<void>

  constructor(rounds: Rounds) {
    this.#ended = this.#go(rounds)
  }

  /** Ends the waiting at once and lets a running round finish. */
  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#ended
  }

  async #go({ firstAfterMs, everyMs, run }: Rounds): Promise<void> {
    const { signal } = this.#abort
    for (let wait = firstAfterMs; await waited(wait, signal); wait = everyMs) await run(signal)
  }
}

/** False when the waiting was ended before its time. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(ms, undefined, { signal })
    return !signal.aborted
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
