import { Column, Entity } from 'typeorm'
import type { LeavingReason } from '@domain/staffing/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** Person × centre × post with its share of a full post (任职). Source: domain §1.6. */
@Entity({ name: 'staff_assignment' })
export class StaffAssignment extends BusinessRow {
  @Column({ name: 'person_id', type: 'text' })
  personId!: string

  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'post_id', type: 'text' })
  postId!: string

  /** Tenths of a full post, 1–10. */
  @Column({ name: 'fte_tenths', type: 'integer' })
  fteTenths!: number

  @Column({ name: 'main_post', type: 'integer', default: 0, transformer: flag })
  mainPost!: boolean

  @Column({ name: 'valid_from', type: 'text' })
  validFrom!: string

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null

  /** Null while it goes on, and in one that ended before reasons were asked for. */
  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: LeavingReason | null
}
