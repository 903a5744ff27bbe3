import { randomUUID } from 'node:crypto'
import type { AskKeyGuard } from '@contract/key-guard'

/** The keys of one machine that keeps some: what it wrapped, it alone can unwrap. */
export function ownKeyGuard(): AskKeyGuard {
  const kept = new Map<string, string>()
  return ({ ask, text }) => {
    if (ask === 'available') return Promise.resolve('')
    if (ask === 'unwrap') return Promise.resolve(kept.get(text) ?? null)
    const wrapped = randomUUID()
    kept.set(wrapped, text)
    return Promise.resolve(wrapped)
  }
}

/** A machine whose system keeps no keys. */
export const noKeyGuard: AskKeyGuard = () => Promise.resolve(null)
