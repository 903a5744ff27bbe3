import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** 结转: a project that was not accepted in a year counts in a later one from `carriedOn` on, and in no other. */
@Entity({ name: 'project_carry_over' })
export class ProjectCarryOver extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'from_year', type: 'integer' })
  fromYear!: number

  @Column({ name: 'to_year', type: 'integer' })
  toYear!: number

  /** First day on which it counts in `toYear`. */
  @Column({ name: 'carried_on', type: 'text' })
  carriedOn!: string

  @Column({ name: 'reason', type: 'text' })
  reason!: string

  @Column({ name: 'doc_no', type: 'text' })
  docNo!: string
}
