import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One file that was imported, with what became of its lines; a batch of several files has several. */
@Entity({ name: 'import_record' })
export class ImportRecord {
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  @Column({ name: 'batch_id', type: 'text' })
  batchId!: string

  @Column({ name: 'at', type: 'text' })
  at!: string

  @Column({ name: 'actor', type: 'text' })
  actor!: string

  /** Which ledger the file holds, e.g. `centers`. */
  @Column({ name: 'ledger', type: 'text' })
  ledger!: string

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string

  /** Hexadecimal; tells that the same file comes again. */
  @Column({ name: 'sha256', type: 'text' })
  sha256!: string

  @Column({ name: 'added', type: 'integer' })
  added!: number

  @Column({ name: 'changed', type: 'integer' })
  changed!: number

  @Column({ name: 'unchanged', type: 'integer' })
  unchanged!: number

  /** Lines that stayed out. */
  @Column({ name: 'refused', type: 'integer' })
  refused!: number
}
