import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** 网格, part of a community or village. Source: domain §1.6. */
@Entity({ name: 'grid' })
export class Grid extends BusinessRow {
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text', default: '' })
  name!: string

  @Column({ name: 'division_id', type: 'text' })
  divisionId!: string

  /** Who answers for the division; written by the service. */
  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unitId!: string | null

  /** The centre with the zone from which the grid is run (网格管理专区). */
  @Column({ name: 'center_id', type: 'text', nullable: true })
  centerId!: string | null

  @Column({ name: 'households', type: 'integer', nullable: true })
  households!: number | null

  @Column({ name: 'residents', type: 'integer', nullable: true })
  residents!: number | null

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
