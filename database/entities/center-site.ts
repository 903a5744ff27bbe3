import { Column, Entity } from 'typeorm'
import type { SiteRole } from '@domain/center/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber, wordList } from '@database/entities/column-values'

/** One of several places of a centre (点位). Source: domain §1.2. */
@Entity({ name: 'center_site' })
export class CenterSite extends BusinessRow {
  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'role', type: 'text' })
  role!: SiteRole

  @Column({ name: 'address', type: 'text', default: '' })
  address!: string

  /** Micro-degrees. */
  @Column({ name: 'lng_e6', type: 'integer', nullable: true })
  lngE6!: number | null

  /** Micro-degrees. */
  @Column({ name: 'lat_e6', type: 'integer', nullable: true })
  latE6!: number | null

  /** 0.01 m². */
  @Column({ name: 'area_indoor', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaIndoor!: number | null

  @Column({ name: 'open_date', type: 'text', nullable: true })
  openDate!: string | null

  @Column({ name: 'functions', type: 'text', default: '[]', transformer: wordList })
  functions!: string[]
}
