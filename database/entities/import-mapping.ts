import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What the clerk said that a set of heads means; the same sender's next file comes with the same heads. */
@Entity({ name: 'import_mapping' })
export class ImportMapping {
  /** SHA-256 over the heads in their order. */
  @PrimaryColumn({ name: 'heads_digest', type: 'text' })
  headsDigest!: string

  @Column({ name: 'ledger', type: 'text' })
  ledger!: string

  /** JSON: the key of the ledger's column for each head, or null. */
  @Column({ name: 'columns', type: 'text' })
  columns!: string

  @Column({ name: 'saved_at', type: 'text' })
  savedAt!: string
}
