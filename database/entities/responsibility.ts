import { Column, Entity } from 'typeorm'
import type { ResponsibilityRole } from '@domain/project/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** What a responsibility is about. */
export type ResponsibilityObject = 'project' | 'center' | 'unit'

/** Who answers for a project, centre or unit (责任/包联). Source: domain §1.5. */
@Entity({ name: 'responsibility' })
export class Responsibility extends BusinessRow {
  @Column({ name: 'object_type', type: 'text' })
  objectType!: ResponsibilityObject

  @Column({ name: 'object_id', type: 'text' })
  objectId!: string

  @Column({ name: 'role', type: 'text' })
  role!: ResponsibilityRole

  @Column({ name: 'person_name', type: 'text', default: '' })
  personName!: string

  @Column({ name: 'organization_name', type: 'text', default: '' })
  organizationName!: string

  @Column({ name: 'phone', type: 'text', default: '' })
  phone!: string

  @Column({ name: 'valid_from', type: 'text', nullable: true })
  validFrom!: string | null

  @Column({ name: 'valid_to', type: 'text', nullable: true })
  validTo!: string | null

  @Column({ name: 'secretary_project', type: 'integer', default: 0, transformer: flag })
  secretaryProject!: boolean
}
