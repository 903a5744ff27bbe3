import type { EntityManager } from 'typeorm'
import type { Violation } from '@domain/violation'
import type { ServiceContext } from '@services/service'

/** A record as it stands and what is wrong with it. */
export interface Rechecked {
  name: string
  violations: Violation[]
}

/** @throws NotFoundError when the record is gone. */
export type Recheck = (manager: EntityManager, id: string, context: ServiceContext) => Promise<Rechecked>
