import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber, wordList } from '@database/entities/column-values'

/** The centre as it was before work began (升级前现状): one for each project. Source: domain §1.5. */
@Entity({ name: 'project_baseline' })
export class ProjectBaseline extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'taken_on', type: 'text' })
  takenOn!: string

  /** Areas in 0.01 m². */
  @Column({ name: 'area_office', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaOffice!: number | null

  @Column({ name: 'area_service', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaService!: number | null

  @Column({ name: 'area_shared', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaShared!: number | null

  @Column({ name: 'area_outdoor', type: 'bigint', nullable: true, transformer: wholeNumber })
  areaOutdoor!: number | null

  /** Functions 已开展 on the day. */
  @Column({ name: 'function_codes', type: 'text', default: '[]', transformer: wordList })
  functionCodes!: string[]

  @Column({ name: 'staff_fte_tenths', type: 'integer', nullable: true })
  staffFteTenths!: number | null

  @Column({ name: 'monthly_visits', type: 'integer', nullable: true })
  monthlyVisits!: number | null

  /** Hundredths of a percent, 0 … 10 000. */
  @Column({ name: 'satisfaction_hundredths', type: 'integer', nullable: true })
  satisfactionHundredths!: number | null
}
