import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** Which divisions a unit covers, and when. */
@Entity({ name: 'reporting_unit_division' })
export class ReportingUnitDivision extends BusinessRow {
  @Column({ name: 'unit_id', type: 'text' })
  unitId!: string

  @Column({ name: 'division_id', type: 'text' })
  divisionId!: string

  @Column({ name: 'valid_from', type: 'text' })
  validFrom!: string

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null
}
