import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One unit of work as the history shows it. */
@Entity({ name: 'change_batch' })
export class ChangeBatch {
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  @Column({ name: 'at', type: 'text' })
  at!: string

  @Column({ name: 'actor', type: 'text' })
  actor!: string

  @Column({ name: 'action', type: 'text' })
  action!: string

  @Column({ name: 'title', type: 'text' })
  title!: string

  @Column({ name: 'undone_by', type: 'text', nullable: true })
  undoneBy!: string | null

  @Column({ name: 'undo_of', type: 'text', nullable: true })
  undoOf!: string | null

  @Column({ name: 'app_version', type: 'text' })
  appVersion!: string
}
