import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** A community or village that a centre serves. */
@Entity({ name: 'center_served_division' })
export class CenterServedDivision extends BusinessRow {
  @Column({ name: 'center_id', type: 'text' })
  centerId!: string

  @Column({ name: 'division_id', type: 'text' })
  divisionId!: string
}
