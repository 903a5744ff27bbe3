import { Column, Entity } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ProjectCategory, ProjectStage } from '@domain/project/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag, wholeNumber } from '@database/entities/column-values'

/** Upgrade of one centre in one year (提质升级项目). Source: domain §1.5. */
@Entity({ name: 'upgrade_project' })
export class UpgradeProject extends BusinessRow {
  @Column({ name: 'project_no', type: 'text' })
  projectNo!: string

  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'year', type: 'integer' })
  year!: number

  @Column({ name: 'kind', type: 'text' })
  kind!: CenterKind

  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'category', type: 'text' })
  category!: ProjectCategory

  @Column({ name: 'goal_text', type: 'text', default: '' })
  goalText!: string

  @Column({ name: 'plan_start', type: 'text', nullable: true })
  planStart!: string | null

  @Column({ name: 'plan_finish', type: 'text', nullable: true })
  planFinish!: string | null

  @Column({ name: 'plan_accept', type: 'text', nullable: true })
  planAccept!: string | null

  @Column({ name: 'actual_start', type: 'text', nullable: true })
  actualStart!: string | null

  @Column({ name: 'actual_finish', type: 'text', nullable: true })
  actualFinish!: string | null

  @Column({ name: 'accepted_on', type: 'text', nullable: true })
  acceptedOn!: string | null

  @Column({ name: 'stage', type: 'text' })
  stage!: ProjectStage

  /** Fen (分). */
  @Column({ name: 'budget_total', type: 'bigint', nullable: true, transformer: wholeNumber })
  budgetTotal!: number | null

  @Column({ name: 'counts_toward_target', type: 'integer', default: 1, transformer: flag })
  countsTowardTarget!: boolean

  @Column({ name: 'weight', type: 'integer', default: 1 })
  weight!: number

  /** Σ weights of the milestones done; computed by the service. */
  @Column({ name: 'progress_percent', type: 'integer', default: 0 })
  progressPercent!: number

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** Day of 入库; null counts from the first day of the year. */
  @Column({ name: 'listed_on', type: 'text', nullable: true })
  listedOn!: string | null

  /** Day of 调整出库: from then on the project leaves every count; null with the stage 调整出库 never counted. */
  @Column({ name: 'moved_out_on', type: 'text', nullable: true })
  movedOutOn!: string | null

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
