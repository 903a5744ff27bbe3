import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** What a city or policy calls a catalogue function. Source: domain §1.3. */
@Entity({ name: 'function_crosswalk' })
export class FunctionCrosswalk extends BusinessRow {
  @Column({ name: 'scheme', type: 'text' })
  scheme!: string

  @Column({ name: 'function_code', type: 'text' })
  functionCode!: string

  @Column({ name: 'mark', type: 'text' })
  mark!: string
}
