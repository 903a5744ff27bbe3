import { Column, Entity } from 'typeorm'
import type { LightBasis, LightGroupRule } from '@domain/light/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A rule of 亮灯 as data; a change makes a new version. Source: domain §2.7. */
@Entity({ name: 'light_rule' })
export class LightRule extends BusinessRow {
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'basis', type: 'text' })
  basis!: LightBasis

  @Column({ name: 'rule_text', type: 'text' })
  ruleText!: string

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string

  @Column({ name: 'source', type: 'text', default: '' })
  source!: string

  @Column({ name: 'version', type: 'integer' })
  version!: number

  @Column({ name: 'preset', type: 'integer', default: 0, transformer: flag })
  preset!: boolean

  /** Hundredths of a percentage point, hundredths of actual/planned, or days, as `basis` says. */
  @Column({ name: 'yellow_at', type: 'integer' })
  yellowAt!: number

  @Column({ name: 'red_at', type: 'integer' })
  redAt!: number

  @Column({ name: 'group_rule', type: 'text' })
  groupRule!: LightGroupRule

  @Column({ name: 'seq', type: 'integer' })
  seq!: number
}
