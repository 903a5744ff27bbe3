import { Column, Entity } from 'typeorm'
import type { ProjectStage } from '@domain/project/vocabulary'
import type { ReportState } from '@domain/report/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber } from '@database/entities/column-values'

/** Monthly report of a project (进度月报). Source: domain §1.5. */
@Entity({ name: 'progress_report' })
export class ProgressReport extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  /** `YYYY-MM`. */
  @Column({ name: 'period', type: 'text' })
  period!: string

  @Column({ name: 'state', type: 'text' })
  state!: ReportState

  /** Whole percent, 0 … 100; null until entered. */
  @Column({ name: 'cum_progress', type: 'integer', nullable: true })
  cumProgress!: number | null

  /** Fen since the start of the project. */
  @Column({ name: 'cum_invest', type: 'bigint', nullable: true, transformer: wholeNumber })
  cumInvest!: number | null

  @Column({ name: 'stage', type: 'text' })
  stage!: ProjectStage

  @Column({ name: 'done_this_month', type: 'text', default: '' })
  doneThisMonth!: string

  @Column({ name: 'problems', type: 'text', default: '' })
  problems!: string

  @Column({ name: 'need_coordination', type: 'text', default: '' })
  needCoordination!: string

  @Column({ name: 'next_step', type: 'text', default: '' })
  nextStep!: string

  @Column({ name: 'correction_reason', type: 'text', default: '' })
  correctionReason!: string

  @Column({ name: 'reporter', type: 'text', default: '' })
  reporter!: string

  @Column({ name: 'reported_on', type: 'text', nullable: true })
  reportedOn!: string | null

  @Column({ name: 'reviewer', type: 'text', default: '' })
  reviewer!: string

  @Column({ name: 'reviewed_on', type: 'text', nullable: true })
  reviewedOn!: string | null

  @Column({ name: 'return_reason', type: 'text', default: '' })
  returnReason!: string
}
