import { Column, Entity } from 'typeorm'
import type { CenterForm, CenterKind, CenterStatus, CenterTier } from '@domain/center/vocabulary'
import type { CoordinateSystem } from '@domain/division/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber, wordList } from '@database/entities/column-values'

/** Neighbourhood centre (邻里中心) or village centre (乡里中心). Source: domain §1.2. */
@Entity({ name: 'center' })
export class Center extends BusinessRow {
  /** Never reused, not even after deletion. */
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'sign_name', type: 'text', default: '' })
  signName!: string

  @Column({ name: 'aliases', type: 'text', default: '[]', transformer: wordList })
  aliases!: string[]

  @Column({ name: 'kind', type: 'text' })
  kind!: CenterKind

  @Column({ name: 'tier', type: 'text' })
  tier!: CenterTier

  @Column({ name: 'parent_center_id', type: 'text', nullable: true })
  parentCenterId!: string | null

  @Column({ name: 'form', type: 'text', nullable: true })
  form!: CenterForm | null

  @Column({ name: 'build_mode', type: 'text', nullable: true })
  buildMode!: string | null

  @Column({ name: 'scenes', type: 'text', default: '[]', transformer: wordList })
  scenes!: string[]

  @Column({ name: 'status', type: 'text' })
  status!: CenterStatus

  @Column({ name: 'division_id', type: 'text' })
  divisionId!: string

  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string

  @Column({ name: 'address', type: 'text', default: '' })
  address!: string

  @Column({ name: 'floors_above', type: 'integer', nullable: true })
  floorsAbove!: number | null

  @Column({ name: 'basements', type: 'integer', nullable: true })
  basements!: number | null

  @Column({ name: 'floors_used', type: 'integer', nullable: true })
  floorsUsed!: number | null

  @Column({ name: 'site_sources', type: 'text', default: '[]', transformer: wordList })
  siteSources!: string[]

  @Column({ name: 'property_right', type: 'text', nullable: true })
  propertyRight!: string | null

  @Column({ name: 'certificate_no', type: 'text', default: '' })
  certificateNo!: string

  /** Areas in 0.01 m². */
  @Column({ name: 'area_gross', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaGross!: number | null

  /** 0.01 m². */
  @Column({ name: 'area_indoor', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaIndoor!: number | null

  @Column({ name: 'area_outdoor', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaOutdoor!: number | null

  @Column({ name: 'area_office', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaOffice!: number | null

  @Column({ name: 'area_service', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaService!: number | null

  @Column({ name: 'area_shared', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaShared!: number | null

  @Column({ name: 'idle_area', type: 'bigint', nullable: true, transformer: wholeNumber })
  idleArea!: number | null

  @Column({ name: 'build_finish_date', type: 'text', nullable: true })
  buildFinishDate!: string | null

  @Column({ name: 'open_date', type: 'text', nullable: true })
  openDate!: string | null

  @Column({ name: 'sign_date', type: 'text', nullable: true })
  signDate!: string | null

  @Column({ name: 'first_service_date', type: 'text', nullable: true })
  firstServiceDate!: string | null

  /** Micro-degrees. */
  @Column({ name: 'lng_e6', type: 'integer', nullable: true })
  lngE6!: number | null

  /** Micro-degrees. */
  @Column({ name: 'lat_e6', type: 'integer', nullable: true })
  latE6!: number | null

  @Column({ name: 'coord_sys', type: 'text', nullable: true })
  coordSys!: CoordinateSystem | null

  @Column({ name: 'service_radius_min', type: 'integer', nullable: true })
  serviceRadiusMin!: number | null

  @Column({ name: 'service_radius_m', type: 'integer', nullable: true })
  serviceRadiusM!: number | null

  @Column({ name: 'served_households', type: 'integer', nullable: true })
  servedHouseholds!: number | null

  @Column({ name: 'served_pop', type: 'integer', nullable: true })
  servedPop!: number | null

  @Column({ name: 'served_60_plus', type: 'integer', nullable: true })
  served60Plus!: number | null

  @Column({ name: 'served_0_3', type: 'integer', nullable: true })
  served03!: number | null

  @Column({ name: 'star_level', type: 'integer', nullable: true })
  starLevel!: number | null

  @Column({ name: 'star_valid_to', type: 'text', nullable: true })
  starValidTo!: string | null

  @Column({ name: 'operation_modes', type: 'text', default: '[]', transformer: wordList })
  operationModes!: string[]

  @Column({ name: 'operator_org_id', type: 'text', nullable: true })
  operatorOrgId!: string | null

  @Column({ name: 'manager_name', type: 'text', default: '' })
  managerName!: string

  @Column({ name: 'manager_phone', type: 'text', default: '' })
  managerPhone!: string

  @Column({ name: 'photo_cover', type: 'text', nullable: true })
  photoCover!: string | null

  @Column({ name: 'intro', type: 'text', default: '' })
  intro!: string

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
