import { v7 } from 'uuid'

/** A new UUIDv7: within one process each is greater than the one before, even in the same millisecond. */
export function newId(): string {
  return v7()
}
