import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** 培训 that was held. Source: domain §1.6. */
@Entity({ name: 'training' })
export class Training extends BusinessRow {
  @Column({ name: 'held_on', type: 'text' })
  heldOn!: string

  @Column({ name: 'topic', type: 'text' })
  topic!: string

  /** Tenths of an hour. */
  @Column({ name: 'hours_tenths', type: 'integer' })
  hoursTenths!: number

  @Column({ name: 'persons', type: 'integer' })
  persons!: number

  @Column({ name: 'organiser', type: 'text', default: '' })
  organiser!: string

  @Column({ name: 'center_id', type: 'text', nullable: true })
  centerId!: string | null

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
