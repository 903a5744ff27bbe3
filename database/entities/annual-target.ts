import { Column, Entity } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { TargetMetric } from '@domain/target/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** Year-end target of a unit; versions keep the history (年度目标). Source: domain §1.5. */
@Entity({ name: 'annual_target' })
export class AnnualTarget extends BusinessRow {
  @Column({ name: 'year', type: 'integer' })
  year!: number

  @Column({ name: 'kind', type: 'text' })
  kind!: CenterKind

  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string

  @Column({ name: 'metric', type: 'text' })
  metric!: TargetMetric

  @Column({ name: 'target_count', type: 'integer' })
  targetCount!: number

  @Column({ name: 'version', type: 'integer' })
  version!: number

  @Column({ name: 'effective_from', type: 'text' })
  effectiveFrom!: string

  @Column({ name: 'doc_no', type: 'text', default: '' })
  docNo!: string

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string
}
