import { Column, Entity } from 'typeorm'
import type { CenterStatus } from '@domain/center/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** When and why the status of a centre changed. */
@Entity({ name: 'center_status_history' })
export class CenterStatusHistory extends BusinessRow {
  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'changed_on', type: 'text' })
  changedOn!: string

  @Column({ name: 'from_status', type: 'text', nullable: true })
  fromStatus!: CenterStatus | null

  @Column({ name: 'to_status', type: 'text' })
  toStatus!: CenterStatus

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string

  @Column({ name: 'doc_no', type: 'text', default: '' })
  docNo!: string
}
