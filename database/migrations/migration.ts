import type { QueryRunner } from 'typeorm'

/**
 * One step of the schema. Frozen once landed: literals live inside, no entity and no rule is imported, so that it
 * does for ever what it did on the day of its release.
 */
export interface Migration {
  /** 13-digit milliseconds, the order of the steps. */
  readonly timestamp: number
  readonly name: string
  /**
   * Rows each table must have gained (+) or lost (−) afterwards; a table not named must keep its count.
   * The runner refuses to commit anything else.
   */
  readonly rowChanges: Readonly<Record<string, number>>
  up(runner: QueryRunner): Promise<void>
}
