import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A scored clause; scores in tenths of a point. */
@Entity({ name: 'acceptance_item' })
export class AcceptanceItem extends BusinessRow {
  @Column({ name: 'acceptance_id', type: 'text' })
  acceptanceId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'clause', type: 'text' })
  clause!: string

  @Column({ name: 'standard', type: 'text', default: '' })
  standard!: string

  @Column({ name: 'full_score_tenths', type: 'integer' })
  fullScoreTenths!: number

  @Column({ name: 'score_tenths', type: 'integer', nullable: true })
  scoreTenths!: number | null

  @Column({ name: 'deduction_reason', type: 'text', default: '' })
  deductionReason!: string

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string

  /** 一票否决 applies to the clause. */
  @Column({ name: 'veto', type: 'integer', default: 0, transformer: flag })
  veto!: boolean

  /** The clause was violated. */
  @Column({ name: 'vetoed', type: 'integer', default: 0, transformer: flag })
  vetoed!: boolean
}
