import { Column, Entity } from 'typeorm'
import type { GridRole } from '@domain/grassroots/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** One of the parties of a grid. Source: domain §1.6. */
@Entity({ name: 'grid_member' })
export class GridMember extends BusinessRow {
  @Column({ name: 'grid_id', type: 'text' })
  gridId!: string

  @Column({ name: 'role', type: 'text' })
  role!: GridRole

  /** Null where only a name is written down. */
  @Column({ name: 'person_id', type: 'text', nullable: true })
  personId!: string | null

  @Column({ name: 'name', type: 'text', default: '' })
  name!: string

  @Column({ name: 'check_in_center_id', type: 'text', nullable: true })
  checkInCenterId!: string | null

  @Column({ name: 'checked_in_on', type: 'text', nullable: true })
  checkedInOn!: string | null
}
