import { Column, Entity } from 'typeorm'
import type { UnitKind } from '@domain/division/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** Unit that owes the target (责任单位), separate from the legal divisions. Source: domain §1.1. */
@Entity({ name: 'reporting_unit' })
export class ReportingUnit extends BusinessRow {
  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'short_name', type: 'text' })
  shortName!: string

  @Column({ name: 'kind', type: 'text' })
  kind!: UnitKind

  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId!: string | null

  @Column({ name: 'chart_order', type: 'integer', default: 0 })
  chartOrder!: number

  @Column({ name: 'in_urban_group', type: 'integer', default: 0, transformer: flag })
  inUrbanGroup!: boolean

  @Column({ name: 'contact_person', type: 'text', default: '' })
  contactPerson!: string

  @Column({ name: 'contact_phone', type: 'text', default: '' })
  contactPhone!: string

  @Column({ name: 'seal_name', type: 'text', default: '' })
  sealName!: string

  @Column({ name: 'organization_id', type: 'text', nullable: true })
  organizationId!: string | null
}
