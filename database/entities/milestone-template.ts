import { Column, Entity } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { ProjectCategory } from '@domain/project/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A set of nodes that a new project starts from (节点模板). Source: domain §1.5. */
@Entity({ name: 'milestone_template' })
export class MilestoneTemplate extends BusinessRow {
  @Column({ name: 'name', type: 'text' })
  name!: string

  /** Null for both kinds. */
  @Column({ name: 'kind', type: 'text', nullable: true })
  kind!: CenterKind | null

  /** Null for every category. */
  @Column({ name: 'category', type: 'text', nullable: true })
  category!: ProjectCategory | null

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string

  /** Came with the program: it can only be copied. */
  @Column({ name: 'preset', type: 'integer', default: 0, transformer: flag })
  preset!: boolean

  @Column({ name: 'seq', type: 'integer' })
  seq!: number
}
