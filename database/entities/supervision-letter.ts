import { Column, Entity } from 'typeorm'
import type { LetterState, LetterType } from '@domain/letter/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** 督办单 to a unit, usually from a red light. Source: domain §1.5. */
@Entity({ name: 'supervision_letter' })
export class SupervisionLetter extends BusinessRow {
  @Column({ name: 'letter_no', type: 'text' })
  letterNo!: string

  @Column({ name: 'type', type: 'text' })
  type!: LetterType

  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string

  @Column({ name: 'project_id', type: 'text', nullable: true })
  projectId!: string | null

  @Column({ name: 'issue_id', type: 'text', nullable: true })
  issueId!: string | null

  @Column({ name: 'issued_on', type: 'text', nullable: true })
  issuedOn!: string | null

  @Column({ name: 'title', type: 'text' })
  title!: string

  @Column({ name: 'content', type: 'text' })
  content!: string

  @Column({ name: 'reply_due', type: 'text' })
  replyDue!: string

  @Column({ name: 'reply', type: 'text', default: '' })
  reply!: string

  @Column({ name: 'replied_on', type: 'text', nullable: true })
  repliedOn!: string | null

  @Column({ name: 'state', type: 'text' })
  state!: LetterState

  @Column({ name: 'light_reason', type: 'text', default: '' })
  lightReason!: string

  /** 文号 as printed, 洛邻办函〔2026〕12号; empty until it is given. */
  @Column({ name: 'doc_no', type: 'text', default: '' })
  docNo!: string
}
