import { Column, Entity } from 'typeorm'
import type { FundingSourceCode } from '@domain/money/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber } from '@database/entities/column-values'

/** Where money of a project comes from (资金来源). Source: domain §1.5. */
@Entity({ name: 'funding_source' })
export class FundingSource extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'source', type: 'text' })
  source!: FundingSourceCode

  @Column({ name: 'doc_no', type: 'text', default: '' })
  docNo!: string

  /** Fen. */
  @Column({ name: 'planned', type: 'bigint', nullable: true, transformer: wholeNumber })
  planned!: number | null

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string
}
