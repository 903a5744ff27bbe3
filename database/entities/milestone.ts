import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** Weighted node of a project (节点); weights in whole percent. Source: domain §1.5. */
@Entity({ name: 'milestone' })
export class Milestone extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'name', type: 'text' })
  name!: string

  /** Whole percent of the project, Σ = 100. */
  @Column({ name: 'weight', type: 'integer' })
  weight!: number

  @Column({ name: 'mandatory', type: 'integer', default: 0, transformer: flag })
  mandatory!: boolean

  @Column({ name: 'operator_node', type: 'integer', default: 0, transformer: flag })
  operatorNode!: boolean

  @Column({ name: 'baseline_date', type: 'text' })
  baselineDate!: string

  @Column({ name: 'plan_date', type: 'text' })
  planDate!: string

  @Column({ name: 'forecast_date', type: 'text', nullable: true })
  forecastDate!: string | null

  @Column({ name: 'actual_date', type: 'text', nullable: true })
  actualDate!: string | null

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string
}
