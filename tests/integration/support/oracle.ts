import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sqlite3 from 'sqlite3'

/** Runs statements on a database past all code of ours; the last one answers its rows. */
export async function oracle<Row>(file: string, ...statements: string[]): Promise<Row[]> {
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error === null ? resolve(opened) : reject(error)))
  })
  try {
    let rows: Row[] = []
    for (const sql of statements) {
      rows = await new Promise<Row[]>((resolve, reject) => {
        connection.all(sql, (error: Error | null, found: Row[]) =>
          error === null ? resolve(found) : reject(error)
        )
      })
    }
    return rows
  } finally {
    await new Promise<void>((resolve, reject) => {
      connection.close((error) => (error === null ? resolve() : reject(error)))
    })
  }
}

/** SHA-256 of a file that nobody in this process has open. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Sizes of hazards §4 are for CI by default; DESK_TEST_SIZE=full takes the full ones. */
export function size(ci: number, full: number): number {
  return process.env['DESK_TEST_SIZE'] === 'full' ? full : ci
}

/** Numbers in [0, 1) from a seed, so that a failing random test can be replayed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
