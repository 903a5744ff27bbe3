import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** One version of a score sheet (验收评分表); an acceptance keeps the version that it was made with. Source: domain §1.5. */
@Entity({ name: 'acceptance_template' })
export class AcceptanceTemplate extends BusinessRow {
  /** Ties the versions of a sheet together. */
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'version', type: 'integer' })
  version!: number

  /** 合格线 in tenths of a point; null goes by the one that the office has set. */
  @Column({ name: 'pass_line_tenths', type: 'integer', nullable: true })
  passLineTenths!: number | null

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string

  /** Came with the program: it can only be copied. */
  @Column({ name: 'preset', type: 'integer', default: 0, transformer: flag })
  preset!: boolean

  @Column({ name: 'seq', type: 'integer' })
  seq!: number
}
