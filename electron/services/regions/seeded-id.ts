import type { Random } from '@services/regions/random'

/**
 * Ids shaped like UUIDv7 that the same seed repeats. The time part starts at `startMs` and moves on by
 * 1 ms per id, so ids sort in the order of creation and never repeat; the rest comes from the stream.
 */
export function seededIds(random: Random, startMs: number): () => string {
  let millisecond = startMs
  const hex = (digits: number): string =>
    random
      .int(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    const time = (millisecond++).toString(16).padStart(12, '0')
    const variant = random.int(8, 11).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }
}
