import type { UnitOfWork } from '@database/unit-of-work'
import type { EntityManager } from 'typeorm'

/** The open database, as far as services may touch it. */
export interface OpenData {
  /** Read-only. */
  reader: EntityManager
  unitOfWork: UnitOfWork
  close(): Promise<void>
}
