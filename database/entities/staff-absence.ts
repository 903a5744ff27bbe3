import { Column, Entity } from 'typeorm'
import type { AbsenceKind } from '@domain/staffing/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** 长假 or 借调 of a person between two days. Source: domain §2.6. */
@Entity({ name: 'staff_absence' })
export class StaffAbsence extends BusinessRow {
  @Column({ name: 'person_id', type: 'text' })
  personId!: string

  /** Null: from all posts of the person. */
  @Column({ name: 'assignment_id', type: 'text', nullable: true })
  assignmentId!: string | null

  @Column({ name: 'kind', type: 'text' })
  kind!: AbsenceKind

  @Column({ name: 'valid_from', type: 'text' })
  validFrom!: string

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string
}
