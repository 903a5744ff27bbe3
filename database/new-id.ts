import { webcrypto } from 'node:crypto'
import { v7 } from 'uuid'

// uuid draws from the global `crypto`, which the Node 18 of an older Electron does not have.
if (Reflect.get(globalThis, 'crypto') === undefined) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true, writable: true })
}

/** A new UUIDv7: within one process each is greater than the one before, even in the same millisecond. */
export function newId(): string {
  return v7()
}
