import { Column, Entity } from 'typeorm'
import type { AcceptanceConclusion, AcceptanceLevel } from '@domain/acceptance/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wordList } from '@database/entities/column-values'

/** Acceptance of a project at one level (验收). Source: domain §1.5. */
@Entity({ name: 'acceptance' })
export class Acceptance extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'level', type: 'text' })
  level!: AcceptanceLevel

  @Column({ name: 'held_on', type: 'text' })
  heldOn!: string

  @Column({ name: 'leader', type: 'text', default: '' })
  leader!: string

  @Column({ name: 'members', type: 'text', default: '[]', transformer: wordList })
  members!: string[]

  @Column({ name: 'conclusion', type: 'text' })
  conclusion!: AcceptanceConclusion

  @Column({ name: 'rectify_due', type: 'text', nullable: true })
  rectifyDue!: string | null

  @Column({ name: 'rectification', type: 'text', default: '' })
  rectification!: string

  @Column({ name: 'certificate_no', type: 'text', default: '' })
  certificateNo!: string

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** The version of the score sheet it was made with; null before sheets had versions. */
  @Column({ name: 'template_id', type: 'text', nullable: true })
  templateId!: string | null
}
