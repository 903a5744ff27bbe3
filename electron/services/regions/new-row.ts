import type { BusinessRow } from '@database/entities/business-row'

type Stamp = 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'revision' | 'deletedAt'

/** A row as a generator makes it, before the unit of work stamps it. */
export type NewRow<Row extends BusinessRow> = Omit<Row, Stamp>
