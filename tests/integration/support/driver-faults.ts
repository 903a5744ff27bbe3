import sqlite3 from 'sqlite3'
import { vi } from 'vitest'

type Answer = (error: Error | null) => void

/**
 * Makes the sqlite3 driver fail: `judge` sees each statement before it runs and names the code to fail with. The
 * statement then never reaches SQLite. Call the answer to bring the driver back.
 */
export function failStatements(judge: (sql: string) => string | null): () => void {
  const prototype = sqlite3.Database.prototype
  const originals = { all: prototype.all, run: prototype.run }
  const failing = (name: 'all' | 'run') =>
    function (this: sqlite3.Database, sql: string, ...rest: unknown[]): sqlite3.Database {
      const code = judge(sql)
      if (code === null) return Reflect.apply(originals[name], this, [sql, ...rest])
      const answer = rest.find((part): part is Answer => typeof part === 'function')
      setImmediate(() => answer?.call(this, Object.assign(new Error(`${code}: on purpose`), { code })))
      return this
    }
  const spies = [
    vi.spyOn(prototype, 'all').mockImplementation(failing('all')),
    vi.spyOn(prototype, 'run').mockImplementation(failing('run'))
  ]
  return () => spies.forEach((spy) => spy.mockRestore())
}
