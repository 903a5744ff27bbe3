import { Column, Entity } from 'typeorm'
import type { TeamType } from '@domain/grassroots/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** 队伍 and 三自组织. Source: domain §1.6. */
@Entity({ name: 'team' })
export class Team extends BusinessRow {
  @Column({ name: 'type', type: 'text' })
  type!: TeamType

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'founded_on', type: 'text', nullable: true })
  foundedOn!: string | null

  @Column({ name: 'member_count', type: 'integer', nullable: true })
  memberCount!: number | null

  /** Whole years. */
  @Column({ name: 'average_age', type: 'integer', nullable: true })
  averageAge!: number | null

  @Column({ name: 'leader', type: 'text', default: '' })
  leader!: string

  /** 备案. */
  @Column({ name: 'registered', type: 'integer', default: 0, transformer: flag })
  registered!: boolean

  @Column({ name: 'center_id', type: 'text', nullable: true })
  centerId!: string | null

  @Column({ name: 'activities_per_year', type: 'integer', nullable: true })
  activitiesPerYear!: number | null

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
