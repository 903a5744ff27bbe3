import { Column, Entity } from 'typeorm'
import type { InspectionRound } from '@domain/inspection/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wordList } from '@database/entities/column-values'

/** A visit of inspectors to a centre (督导检查). Source: domain §1.5. */
@Entity({ name: 'inspection' })
export class Inspection extends BusinessRow {
  @Column({ name: 'round', type: 'text' })
  round!: InspectionRound

  @Column({ name: 'inspected_on', type: 'text' })
  inspectedOn!: string

  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'project_id', type: 'text', nullable: true })
  projectId!: string | null

  @Column({ name: 'team', type: 'text', default: '' })
  team!: string

  @Column({ name: 'members', type: 'text', default: '[]', transformer: wordList })
  members!: string[]

  @Column({ name: 'score_tenths', type: 'integer', nullable: true })
  scoreTenths!: number | null

  @Column({ name: 'summary', type: 'text', default: '' })
  summary!: string
}
