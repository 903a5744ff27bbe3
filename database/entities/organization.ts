import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** Operator, employer or provider (机构). Source: domain §1.1. */
@Entity({ name: 'organization' })
export class Organization extends BusinessRow {
  @Column({ name: 'uscc', type: 'text', nullable: true })
  uscc!: string | null

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'type', type: 'text' })
  type!: string

  @Column({ name: 'contact_person', type: 'text', default: '' })
  contactPerson!: string

  @Column({ name: 'phone', type: 'text', default: '' })
  phone!: string

  @Column({ name: 'licence_no', type: 'text', default: '' })
  licenceNo!: string

  @Column({ name: 'licence_valid_to', type: 'text', nullable: true })
  licenceValidTo!: string | null

  @Column({ name: 'rating', type: 'text', default: '' })
  rating!: string
}
