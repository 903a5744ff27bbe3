import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { LookKind, LookReason, LookSubject } from '@domain/privacy/look'

/** One look at personal data in full; only added, never changed. Source: hazards §3.6. */
@Entity({ name: 'personal_look' })
export class PersonalLook {
  /** UUIDv7. */
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  /** ISO instant with milliseconds, UTC. */
  @Column({ name: 'at', type: 'text' })
  at!: string

  @Column({ name: 'actor', type: 'text' })
  actor!: string

  @Column({ name: 'kind', type: 'text' })
  kind!: LookKind

  @Column({ name: 'subject', type: 'text' })
  subject!: LookSubject

  /** Null for an export of many. */
  @Column({ name: 'record_id', type: 'text', nullable: true })
  recordId!: string | null

  @Column({ name: 'record_name', type: 'text', default: '' })
  recordName!: string

  @Column({ name: 'field', type: 'text' })
  field!: 'phone'

  @Column({ name: 'reason', type: 'text' })
  reason!: LookReason

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string

  /** How many records were read in full. */
  @Column({ name: 'count', type: 'integer' })
  count!: number

  /** SHA-256 of an exported file, in hex. */
  @Column({ name: 'digest', type: 'text', default: '' })
  digest!: string
}
