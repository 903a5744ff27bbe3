import { Column, Entity } from 'typeorm'
import type { IssueCategory, IssueFinder, IssueSeverity, IssueState } from '@domain/issue/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** A problem to be crossed off (问题台账). Source: domain §1.5. */
@Entity({ name: 'issue' })
export class Issue extends BusinessRow {
  @Column({ name: 'issue_no', type: 'text' })
  issueNo!: string

  @Column({ name: 'found_by', type: 'text' })
  foundBy!: IssueFinder

  @Column({ name: 'found_on', type: 'text' })
  foundOn!: string

  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'project_id', type: 'text', nullable: true })
  projectId!: string | null

  @Column({ name: 'inspection_id', type: 'text', nullable: true })
  inspectionId!: string | null

  @Column({ name: 'category', type: 'text' })
  category!: IssueCategory

  @Column({ name: 'severity', type: 'text' })
  severity!: IssueSeverity

  @Column({ name: 'description', type: 'text' })
  description!: string

  @Column({ name: 'required_action', type: 'text', default: '' })
  requiredAction!: string

  @Column({ name: 'duty_unit_id', type: 'text' })
  dutyUnitId!: string

  @Column({ name: 'duty_person', type: 'text', default: '' })
  dutyPerson!: string

  @Column({ name: 'due_on', type: 'text' })
  dueOn!: string

  @Column({ name: 'progress', type: 'text', default: '' })
  progress!: string

  @Column({ name: 'state', type: 'text' })
  state!: IssueState

  @Column({ name: 'applied_on', type: 'text', nullable: true })
  appliedOn!: string | null

  @Column({ name: 'closed_on', type: 'text', nullable: true })
  closedOn!: string | null

  /** Never the person in charge. */
  @Column({ name: 'closed_by', type: 'text', default: '' })
  closedBy!: string

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string

  @Column({ name: 'return_reason', type: 'text', default: '' })
  returnReason!: string

  @Column({ name: 'defer_reason', type: 'text', default: '' })
  deferReason!: string

  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
