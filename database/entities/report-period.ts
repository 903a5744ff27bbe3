import { Column, Entity } from 'typeorm'
import type { PeriodState } from '@domain/period/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** A month of reporting (报告期). Source: domain §1.10. */
@Entity({ name: 'report_period' })
export class ReportPeriod extends BusinessRow {
  /** `YYYY-MM`. */
  @Column({ name: 'period', type: 'text' })
  period!: string

  @Column({ name: 'state', type: 'text' })
  state!: PeriodState

  /** The last day counted. */
  @Column({ name: 'cutoff', type: 'text' })
  cutoff!: string

  @Column({ name: 'due_on', type: 'text' })
  dueOn!: string

  @Column({ name: 'closed_at', type: 'text', nullable: true })
  closedAt!: string | null

  @Column({ name: 'locked_at', type: 'text', nullable: true })
  lockedAt!: string | null

  @Column({ name: 'locked_by', type: 'text', default: '' })
  lockedBy!: string

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string
}
