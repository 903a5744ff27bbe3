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
  #endWait: () => void = () => undefined

  constructor(rounds: Rounds) {
    this.#ended = this.#go(rounds)
  }

  /** Ends the waiting at once and lets a running round finish. */
  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#ended
  }

  /** Begins the next round at once. */
  hurry(): void {
    this.#endWait()
  }

  async #go({ firstAfterMs, everyMs, run }: Rounds): Promise<void> {
    const { signal } = this.#abort
    for (let wait = firstAfterMs; await this.#waited(wait); wait = everyMs) await run(signal)
  }

  /** False when the rounds were stopped. */
  #waited(ms: number): Promise<boolean> {
    const { signal } = this.#abort
    if (signal.aborted) return Promise.resolve(false)
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve(!signal.aborted)
      }
      const timer = setTimeout(end, ms)
      signal.addEventListener('abort', end)
      this.#endWait = end
    })
  }
}
