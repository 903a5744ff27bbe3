import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { LookField, LookReason, LookSubject } from '@domain/privacy/look'

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

  @Column({ name: 'subject', type: 'text' })
  subject!: LookSubject

  @Column({ name: 'record_id', type: 'text' })
  recordId!: string

  /** Empty once the person was erased. */
  @Column({ name: 'record_name', type: 'text', default: '' })
  recordName!: string

  @Column({ name: 'field', type: 'text' })
  field!: LookField

  @Column({ name: 'reason', type: 'text' })
  reason!: LookReason

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string
}
