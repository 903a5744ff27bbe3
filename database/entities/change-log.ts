import { Column, Entity, PrimaryColumn } from 'typeorm'

export type ChangeKind = 'insert' | 'update' | 'delete' | 'restore'

/** One changed field, or one inserted, deleted or restored row. Values are JSON. */
@Entity({ name: 'change_log' })
export class ChangeLog {
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  @Column({ name: 'batch_id', type: 'text' })
  batchId!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'entity', type: 'text' })
  entity!: string

  @Column({ name: 'entity_id', type: 'text' })
  entityId!: string

  @Column({ name: 'root_entity', type: 'text' })
  rootEntity!: string

  @Column({ name: 'root_id', type: 'text' })
  rootId!: string

  @Column({ name: 'kind', type: 'text' })
  kind!: ChangeKind

  @Column({ name: 'field', type: 'text', nullable: true })
  field!: string | null

  @Column({ name: 'old_value', type: 'text', nullable: true })
  oldValue!: string | null

  @Column({ name: 'new_value', type: 'text', nullable: true })
  newValue!: string | null

  @Column({ name: 'revision_before', type: 'integer', nullable: true })
  revisionBefore!: number | null

  @Column({ name: 'revision_after', type: 'integer', nullable: true })
  revisionAfter!: number | null
}
