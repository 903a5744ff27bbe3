import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A key under which ID numbers are sealed, as the operating system wrapped it; useless on any other machine. */
@Entity({ name: 'sealing_key' })
export class SealingKey {
  /** UUIDv7: the newest key has the greatest id. */
  @PrimaryColumn({ name: 'id', type: 'text' })
  id!: string

  /** Base64 of what the system made of the key. */
  @Column({ name: 'wrapped', type: 'text' })
  wrapped!: string

  /** ISO instant with milliseconds, UTC. */
  @Column({ name: 'created_at', type: 'text' })
  createdAt!: string
}
