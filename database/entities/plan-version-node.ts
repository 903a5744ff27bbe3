import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** A milestone as one plan version had it; weights in whole percent. */
@Entity({ name: 'plan_version_node' })
export class PlanVersionNode extends BusinessRow {
  @Column({ name: 'plan_version_id', type: 'text' })
  planVersionId!: string

  @Column({ name: 'milestone_id', type: 'text' })
  milestoneId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'weight', type: 'integer' })
  weight!: number

  @Column({ name: 'plan_date', type: 'text' })
  planDate!: string
}
