import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'

/** Post (岗位). Source: domain §1.6. */
@Entity({ name: 'post' })
export class Post extends BusinessRow {
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'required_qualification', type: 'text', default: '' })
  requiredQualification!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number
}
