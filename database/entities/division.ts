import { Column, Entity } from 'typeorm'
import type {
  CoordinateSystem,
  DivisionChange,
  DivisionLevel,
  TownType,
  UrbanRuralClass,
  VillageType
} from '@domain/division/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wordList } from '@database/entities/column-values'

/** Administrative division (行政区划). Codes change, so an id is never a code. Source: domain §1.1. */
@Entity({ name: 'division' })
export class Division extends BusinessRow {
  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'short_name', type: 'text' })
  shortName!: string

  @Column({ name: 'former_names', type: 'text', default: '[]', transformer: wordList })
  formerNames!: string[]

  @Column({ name: 'level', type: 'text' })
  level!: DivisionLevel

  @Column({ name: 'code_stat', type: 'text', nullable: true })
  codeStat!: string | null

  @Column({ name: 'code_mca', type: 'text', nullable: true })
  codeMca!: string | null

  @Column({ name: 'town_type', type: 'text', nullable: true })
  townType!: TownType | null

  @Column({ name: 'village_type', type: 'text', nullable: true })
  villageType!: VillageType | null

  @Column({ name: 'ur_class', type: 'text', nullable: true })
  urClass!: UrbanRuralClass | null

  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId!: string | null

  /** Ancestor at county level; a county names itself. */
  @Column({ name: 'county_id', type: 'text', nullable: true })
  countyId!: string | null

  /** Ancestor at town level; a town names itself. */
  @Column({ name: 'town_id', type: 'text', nullable: true })
  townId!: string | null

  @Column({ name: 'valid_from', type: 'text' })
  validFrom!: string

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null

  @Column({ name: 'change_type', type: 'text', nullable: true })
  changeType!: DivisionChange | null

  @Column({ name: 'successor_id', type: 'text', nullable: true })
  successorId!: string | null

  /** Micro-degrees. */
  @Column({ name: 'lng_e6', type: 'integer', nullable: true })
  lngE6!: number | null

  /** Micro-degrees. */
  @Column({ name: 'lat_e6', type: 'integer', nullable: true })
  latE6!: number | null

  @Column({ name: 'coord_sys', type: 'text', nullable: true })
  coordSys!: CoordinateSystem | null

  @Column({ name: 'households', type: 'integer', nullable: true })
  households!: number | null

  @Column({ name: 'pop_resident', type: 'integer', nullable: true })
  popResident!: number | null

  @Column({ name: 'pop_60_plus', type: 'integer', nullable: true })
  pop60Plus!: number | null

  @Column({ name: 'pop_0_3', type: 'integer', nullable: true })
  pop03!: number | null

  @Column({ name: 'pop_3_6', type: 'integer', nullable: true })
  pop36!: number | null

  @Column({ name: 'pop_year', type: 'integer', nullable: true })
  popYear!: number | null

  @Column({ name: 'source', type: 'text', default: '' })
  source!: string
}
