import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A node of an editable standard set. Source: domain §1.5. */
@Entity({ name: 'milestone_template_item' })
export class MilestoneTemplateItem extends BusinessRow {
  /** Id of its set. */
  @Column({ name: 'template', type: 'text' })
  template!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'weight', type: 'integer' })
  weight!: number

  @Column({ name: 'mandatory', type: 'integer', default: 0, transformer: flag })
  mandatory!: boolean

  @Column({ name: 'operator_node', type: 'integer', default: 0, transformer: flag })
  operatorNode!: boolean

  /** Usual day of completion, counted from the start of the project (day 0); null leaves it to the weights. */
  @Column({ name: 'due_day', type: 'integer', nullable: true })
  dueDay!: number | null
}
