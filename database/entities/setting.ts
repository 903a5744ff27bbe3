import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A setting of this installation; `value` is JSON. */
@Entity({ name: 'setting' })
export class Setting {
  @PrimaryColumn({ name: 'key', type: 'text' })
  key!: string

  @Column({ name: 'value', type: 'text' })
  value!: string

  @Column({ name: 'updated_at', type: 'text' })
  updatedAt!: string

  @Column({ name: 'updated_by', type: 'text' })
  updatedBy!: string

  @Column({ name: 'revision', type: 'integer' })
  revision!: number
}
