import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber } from '@database/entities/column-values'

/** What is built or bought, before and after (建设内容). Source: domain §1.5. */
@Entity({ name: 'upgrade_item' })
export class UpgradeItem extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'item', type: 'text' })
  item!: string

  @Column({ name: 'function_code', type: 'text', nullable: true })
  functionCode!: string | null

  /** In 0.01 of the unit. */
  @Column({ name: 'quantity_hundredths', type: 'integer', nullable: true })
  quantityHundredths!: number | null

  @Column({ name: 'quantity_unit', type: 'text', default: '' })
  quantityUnit!: string

  @Column({ name: 'before_value', type: 'text', default: '' })
  beforeValue!: string

  @Column({ name: 'after_value', type: 'text', default: '' })
  afterValue!: string

  /** Fen. */
  @Column({ name: 'cost', type: 'bigint', nullable: true, transformer: wholeNumber })
  cost!: number | null

  /** 0 … 100. */
  @Column({ name: 'done_percent', type: 'integer', default: 0 })
  donePercent!: number

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string
}
