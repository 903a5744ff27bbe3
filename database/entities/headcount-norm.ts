import { Column, Entity } from 'typeorm'
import type { CenterKind, CenterTier } from '@domain/center/vocabulary'
import type { UrbanRuralClass } from '@domain/division/vocabulary'
import type { NormFormula } from '@domain/staffing/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** Staffing norm (配备标准): `nTenths` / 10 people per `perCount`. Source: domain §1.6. */
@Entity({ name: 'headcount_norm' })
export class HeadcountNorm extends BusinessRow {
  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'applies_kind', type: 'text', nullable: true })
  appliesKind!: CenterKind | null

  @Column({ name: 'applies_tier', type: 'text', nullable: true })
  appliesTier!: CenterTier | null

  @Column({ name: 'applies_ur_class', type: 'text', nullable: true })
  appliesUrClass!: UrbanRuralClass | null

  @Column({ name: 'formula', type: 'text' })
  formula!: NormFormula

  /** People × 10. */
  @Column({ name: 'n_tenths', type: 'integer' })
  nTenths!: number

  /** Denominator, e.g. 10 000 residents or 300 households. */
  @Column({ name: 'per_count', type: 'integer' })
  perCount!: number

  @Column({ name: 'post_id', type: 'text', nullable: true })
  postId!: string | null

  /** `null` marks the norm as 示例. */
  @Column({ name: 'source_doc', type: 'text', nullable: true })
  sourceDoc!: string | null

  @Column({ name: 'valid_from', type: 'text' })
  validFrom!: string

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null

  @Column({ name: 'seq', type: 'integer' })
  seq!: number
}
