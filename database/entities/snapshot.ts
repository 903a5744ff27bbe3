import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** Every figure of a locked period with the rules it was computed by (快照). Source: domain §1.10. */
@Entity({ name: 'snapshot' })
export class Snapshot extends BusinessRow {
  @Column({ name: 'period_id', type: 'text' })
  periodId!: string

  @Column({ name: 'cutoff', type: 'text' })
  cutoff!: string

  /** JSON. */
  @Column({ name: 'content', type: 'text' })
  content!: string

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string

  @Column({ name: 'light_rule_id', type: 'text' })
  lightRuleId!: string

  @Column({ name: 'light_rule_version', type: 'integer' })
  lightRuleVersion!: number
}
