import { Column, Entity } from 'typeorm'
import type { ProjectStage } from '@domain/project/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** One step of a project from stage to stage, with the evidence it rests on (阶段变更). Source: domain §1.5. */
@Entity({ name: 'project_stage_change' })
export class ProjectStageChange extends BusinessRow {
  @Column({ name: 'project_id', type: 'text' })
  projectId!: string

  @Column({ name: 'changed_on', type: 'text' })
  changedOn!: string

  @Column({ name: 'from_stage', type: 'text', nullable: true })
  fromStage!: ProjectStage | null

  @Column({ name: 'to_stage', type: 'text' })
  toStage!: ProjectStage

  @Column({ name: 'reason', type: 'text', default: '' })
  reason!: string

  @Column({ name: 'evidence', type: 'text', default: '' })
  evidence!: string
}
