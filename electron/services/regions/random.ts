/** A stream of reproducible pseudo-random numbers. Not for secrets. */
export interface Random {
  /** 0 ≤ value < 1. */
  fraction(): number
  /** `low` ≤ value ≤ `high`, whole numbers. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[]
  /** `count` different items in their original order, or all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[]
  /** A stream of its own, so that a change in one record does not shift all that follow. */
  fork(label: string): Random
}

/** The same seed and label always give the same stream. */
export function createRandom(seed: number, label = ''): Random {
  const fraction = stream(hash(`${seed}/${label}`))
  const int = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1))
  const random: Random = {
    fraction,
    int,
    chance: (probability) => fraction() < probability,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    shuffle: (items) => {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last)
        const held = itemAt(copy, last)
        copy[last] = itemAt(copy, other)
        copy[other] = held
      }
      return copy
    },
    sample: (items, count) => {
      const chosen = new Set(random.shuffle([...items.keys()]).slice(0, count))
      return items.filter((_, index) => chosen.has(index))
    },
    fork: (child) => createRandom(seed, `${label}/${child}`)
  }
  return random
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** FNV-1a, 32 bits: spreads labels over the seeds of the streams. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** A Weyl sequence, mixed so that every output bit depends on the whole state; period 2^32. */
function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}
