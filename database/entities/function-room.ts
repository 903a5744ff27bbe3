import { Column, Entity } from 'typeorm'
import type { RoomState, RoomUse } from '@domain/center/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag, wholeNumber } from '@database/entities/column-values'

/** A room (功能室). Source: domain §1.2. */
@Entity({ name: 'function_room' })
export class FunctionRoom extends BusinessRow {
  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'site_id', type: 'text', nullable: true })
  siteId!: string | null

  /** 1 is the ground floor, -1 the first basement. */
  @Column({ name: 'floor', type: 'integer', nullable: true })
  floor!: number | null

  @Column({ name: 'name', type: 'text' })
  name!: string

  /** 0.01 m². */
  @Column({ name: 'area', type: 'bigint', nullable: true, transformer: wholeNumber })
  area!: number | null

  @Column({ name: 'use', type: 'text' })
  use!: RoomUse

  @Column({ name: 'function_code', type: 'text', nullable: true })
  functionCode!: string | null

  @Column({ name: 'capacity', type: 'integer', nullable: true })
  capacity!: number | null

  @Column({ name: 'state', type: 'text' })
  state!: RoomState

  @Column({ name: 'market_run', type: 'integer', default: 0, transformer: flag })
  marketRun!: boolean

  @Column({ name: 'shared_by', type: 'text', default: '' })
  sharedBy!: string
}
