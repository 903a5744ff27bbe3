import { readFile, writeFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import sqlite3 from 'sqlite3'
import { z } from 'zod'
import type { DataFolder } from '@database/data-folder'
import { codeOf, storageProblemOf } from '@database/storage-errors'

const LockHolder = z.object({ user: z.string(), computer: z.string(), pid: z.number(), since: z.string() })
/** Who works with the data folder right now. */
export type LockHolder = z.infer<typeof LockHolder>

export interface ProcessLock {
  /** Lets go of the folder; once is enough, more does no harm. */
  release(): Promise<void>
}

export type LockResult =
  | { state: 'held'; lock: ProcessLock }
  | { state: 'locked'; holder: LockHolder | null }
  | { state: 'unwritable' }

/**
 * One program per data folder. The lock is SQLite's own exclusive lock on an empty file: it dies with the process,
 * so nothing stale can be left behind. The holder's name stands in a second file, since nobody may open the locked
 * one (on POSIX closing any handle to it would drop the lock).
 */
export async function acquireLock(folder: DataFolder, now: string): Promise<LockResult> {
  const connection = await connect(folder.lock)
  if (connection === null) return { state: 'unwritable' }
  try {
    await run(connection, 'PRAGMA busy_timeout = 0')
    await run(connection, 'BEGIN EXCLUSIVE')
  } catch (error) {
    await close(connection)
    const problem = storageProblemOf(error)
    if (problem === 'busy') return { state: 'locked', holder: await readHolder(folder.holder) }
    if (problem === 'read-only' || problem === 'io') return { state: 'unwritable' }
    throw error
  }
  await leaveName(folder.holder, thisProcess(now))
  let released: Promise<void> | null = null
  return { state: 'held', lock: { release: () => (released ??= close(connection)) } }
}

function thisProcess(since: string): LockHolder {
  return { user: userInfo().username, computer: hostname(), pid: process.pid, since }
}

/** The name is a courtesy: with a full disk the lock holds without it. */
async function leaveName(file: string, holder: LockHolder): Promise<void> {
  try {
    await writeFile(file, JSON.stringify(holder))
  } catch (error) {
    if (storageProblemOf(error) === null) throw error
  }
}

async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    const parsed = LockHolder.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    // The holder may just be writing its name: a lock without a readable name is still a lock.
    if (error instanceof SyntaxError || codeOf(error) !== null) return null
    throw error
  }
}

function connect(file: string): Promise<sqlite3.Database | null> {
  return new Promise((resolve, reject) => {
    const connection = new sqlite3.Database(file, (error) => {
      if (error === null) resolve(connection)
      else if (storageProblemOf(error) === null) reject(error)
      else resolve(null)
    })
  })
}

function run(connection: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.run(sql, (error: Error | null) => (error === null ? resolve() : reject(error)))
  })
}

function close(connection: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.close((error) => (error === null ? resolve() : reject(error)))
  })
}
