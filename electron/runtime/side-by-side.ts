import { secondsSince } from './launcher'

/** A check that keeps what it says until it is done. */
export interface QuietCheck {
  name: string
  run: () => Promise<{ code: number; output: string }>
}

/**
 * Runs checks, `width` at a time, and tells each as one block when it is done.
 * @returns 0, or the exit code of the first that fails, at once: what still runs is left to end with the launcher.
 */
export async function sideBySide(
  checks: readonly QuietCheck[],
  width: number,
  say: (line: string) => void
): Promise<number> {
  const waiting = [...checks]
  let failure = 0
  const lane = async (giveUp: () => void): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const start = performance.now()
      const { code, output } = await check.run()
      if (failure !== 0) return
      say(`-- ${check.name} ${secondsSince(start)}`)
      if (output.trim() !== '') say(output.trimEnd())
      if (code === 0) continue
      failure = code
      giveUp()
      return
    }
  }
  await new Promise<void>((resolve, reject) => {
    const lanes = Array.from({ length: Math.max(1, width) }, () => lane(resolve))
    Promise.all(lanes).then(() => resolve(), reject)
  })
  return failure
}
