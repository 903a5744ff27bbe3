import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** A plan of a project; version 1 is the frozen baseline (基线), each re-planning adds one. Source: domain §2.3. */
@Entity({ name: 'plan_version' })
export class PlanVersion extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'version', type: 'integer' })
  version!: number

  @Column({ name: 'effective_from', type: 'text' })
  effectiveFrom!: string

  @Column({ name: 'plan_start', type: 'text', nullable: true })
  planStart!: string | null

  @Column({ name: 'plan_finish', type: 'text', nullable: true })
  planFinish!: string | null

  @Column({ name: 'plan_accept', type: 'text', nullable: true })
  planAccept!: string | null

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string

  @Column({ name: 'doc_no', type: 'text', default: '' })
  docNo!: string
}
