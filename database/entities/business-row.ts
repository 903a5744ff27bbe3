import { Column, PrimaryColumn } from 'typeorm'
import { flag } from '@database/entities/column-values'

/** What every business table shares. All of it is stamped by the unit of work, never by a caller. */
export abstract class BusinessRow {
  /** UUIDv7. */
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  /** ISO instant with milliseconds, UTC. */
  @Column({ name: 'created_at', type: 'text' })
  createdAt!: string

  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string

  @Column({ name: 'updated_at', type: 'text' })
  updatedAt!: string

  @Column({ name: 'updated_by', type: 'text' })
  updatedBy!: string

  /** Counts the saves; a save must name the revision it read. */
  @Column({ name: 'revision', type: 'integer' })
  revision!: number

  /** Set while the row lies in 回收站. */
  @Column({ name: 'deleted_at', type: 'text', nullable: true })
  deletedAt!: string | null

  /** 演示数据: an invented record that one click removes. */
  @Column({ name: 'is_sample', type: 'integer', default: 0, transformer: flag })
  isSample!: boolean
}
