import { AsyncLocalStorage } from 'node:async_hooks'
import type { DataSource, QueryRunner } from 'typeorm'
import { StorageError, storageProblemOf, typedError } from '@database/storage-errors'

/** Marks the code that runs inside a turn, so that a turn inside a turn throws instead of waiting for itself. */
const turn = new AsyncLocalStorage<{ over: boolean }>()

/**
 * The only way to the writing connection: one turn at a time, first in, first out. TypeORM keeps one shared query
 * runner for sqlite3, and concurrent transactions on it lose acknowledged rows; a failed COMMIT leaves it believing
 * in a transaction that is not there (hazards §0). So the gate issues BEGIN, COMMIT and ROLLBACK itself, and after
 * any doubt it trusts nothing but a fresh connection whose file was checked.
 */
export class WriteGate {
  #last: Promise<unknown> = Promise.resolve()
  #writer: DataSource | null
  #closed = false
  #commits = 0

  /** `reopen` opens and checks the file; it is called when there is no trusted connection. */
  constructor(
    writer: DataSource | null,
    private readonly reopen: () => Promise<DataSource>
  ) {
    this.#writer = writer
  }

  /** How many transactions have tried to commit; two equal readings enclose a time without a change. */
  commits(): number {
    return this.#commits
  }

  /** Runs `fn` in one transaction. `check` runs after the commit, before anything is acknowledged. */
  transaction<T>(
    fn: (runner: QueryRunner) => Promise<T>,
    check: (runner: QueryRunner, result: T) => Promise<void>
  ): Promise<T> {
    return this.#takeTurn(async (writer) => {
      const runner = freshRunner(writer)
      await this.#begin(runner)
      const result = await this.#orRollBack(runner, () => fn(runner))
      // Counted before: a commit that fails in doubt may have reached the file.
      this.#commits += 1
      await this.#orRollBack(runner, () => this.#end(runner, 'COMMIT'))
      await this.#orDoubt(() => check(freshRunner(writer), result))
      return result
    })
  }

  /** Runs `fn` alone but outside a transaction, e.g. for VACUUM INTO. */
  alone<T>(fn: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.#takeTurn((writer) => this.#orDoubt(() => fn(freshRunner(writer))))
  }

  /** Waits for the turns already taken, then closes the connection. Later turns are refused. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#last
    await this.#drop()
  }

  #takeTurn<T>(job: (writer: DataSource) => Promise<T>): Promise<T> {
    if (turn.getStore()?.over === false) {
      return Promise.reject(new Error('A unit of work was started inside a unit of work.'))
    }
    if (this.#closed) return Promise.reject(new StorageError('io', { message: '数据已关闭，请重新打开程序' }))
    const mine = this.#last.then(() => this.#run(job))
    this.#last = mine.then(
      () => undefined,
      () => undefined
    )
    return mine
  }

  async #run<T>(job: (writer: DataSource) => Promise<T>): Promise<T> {
    const state = { over: false }
    try {
      const writer = this.#writer ?? (await this.#open())
      return await turn.run(state, () => job(writer))
    } catch (error) {
      throw typedError(error)
    } finally {
      state.over = true
    }
  }

  async #open(): Promise<DataSource> {
    const writer = await this.reopen()
    this.#writer = writer
    return writer
  }

  /** Closes the connection, which undoes what is not committed; the next turn opens and checks the file anew. */
  async #drop(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    if (writer !== null) await writer.destroy()
  }

  async #begin(runner: QueryRunner): Promise<void> {
    await this.#orDoubt(async () => {
      assertBelief(runner, false)
      await runner.query('BEGIN IMMEDIATE')
      believe(runner, true)
    })
  }

  async #end(runner: QueryRunner, sql: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    await this.#orDoubt(async () => {
      assertBelief(runner, true)
      retire(runner)
      await freshRunner(runner.connection).query(sql)
    })
  }

  async #orRollBack<T>(runner: QueryRunner, step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      if (leavesDoubt(error)) await this.#drop()
      if (this.#writer !== null) await this.#rollBack(runner, error)
      throw error
    }
  }

  async #rollBack(runner: QueryRunner, reason: unknown): Promise<void> {
    try {
      await this.#end(runner, 'ROLLBACK')
    } catch (error) {
      throw new StorageError('io', { cause: new AggregateError([reason, error]) })
    }
  }

  async #orDoubt<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step()
    } catch (error) {
      await this.#drop()
      throw error
    }
  }
}

/** Each step gets a runner of its own on the one connection: no state of an earlier one can reach it. */
function freshRunner(writer: DataSource): QueryRunner {
  Object.assign(writer.driver, { queryRunner: undefined })
  return writer.createQueryRunner()
}

/** A statement that comes after its unit of work throws instead of writing outside any transaction. */
function retire(runner: QueryRunner): void {
  Object.assign(runner, { isReleased: true })
}

/** Tells TypeORM about the transaction that the gate began or ended, so that `save` starts none of its own. */
function believe(runner: QueryRunner, active: boolean): void {
  Object.assign(runner, { isTransactionActive: active, transactionDepth: active ? 1 : 0 })
}

function assertBelief(runner: QueryRunner, active: boolean): void {
  const depth: unknown = Reflect.get(runner, 'transactionDepth')
  if (runner.isTransactionActive !== active || depth !== (active ? 1 : 0)) {
    throw new Error(`The query runner believes in ${String(depth)} transactions, expected ${active ? 1 : 0}.`)
  }
}

function leavesDoubt(error: unknown): boolean {
  const problem = storageProblemOf(error)
  return problem !== null && problem !== 'busy'
}
