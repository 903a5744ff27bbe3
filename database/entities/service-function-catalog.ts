import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** Function catalogue F01–F99 (服务功能字典). Source: domain §1.3. */
@Entity({ name: 'service_function_catalog' })
export class ServiceFunctionCatalog extends BusinessRow {
  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'public_service', type: 'integer', default: 0, transformer: flag })
  publicService!: boolean

  @Column({ name: 'elderly_child', type: 'integer', default: 0, transformer: flag })
  elderlyChild!: boolean
}
