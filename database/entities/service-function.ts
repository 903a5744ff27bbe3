import { Column, Entity } from 'typeorm'
import type { FunctionCharge, FunctionStatus } from '@domain/center/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A function that a centre offers (功能配置). Source: domain §1.2. */
@Entity({ name: 'service_function' })
export class ServiceFunction extends BusinessRow {
  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'function_code', type: 'text' })
  functionCode!: string

  @Column({ name: 'status', type: 'text' })
  status!: FunctionStatus

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string

  @Column({ name: 'start_date', type: 'text', nullable: true })
  startDate!: string | null

  @Column({ name: 'stop_date', type: 'text', nullable: true })
  stopDate!: string | null

  @Column({ name: 'mode', type: 'text', nullable: true })
  mode!: string | null

  @Column({ name: 'provider_org_id', type: 'text', nullable: true })
  providerOrgId!: string | null

  @Column({ name: 'charge', type: 'text', nullable: true })
  charge!: FunctionCharge | null

  @Column({ name: 'price_note', type: 'text', default: '' })
  priceNote!: string

  @Column({ name: 'capacity', type: 'integer', nullable: true })
  capacity!: number | null

  @Column({ name: 'capacity_unit', type: 'text', default: '' })
  capacityUnit!: string

  @Column({ name: 'open_hours', type: 'text', default: '' })
  openHours!: string

  @Column({ name: 'in_fixed_set', type: 'integer', default: 0, transformer: flag })
  inFixedSet!: boolean
}
