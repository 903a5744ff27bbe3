import { Column, Entity } from 'typeorm'
import type { Sex } from '@domain/staffing/vocabulary'
import { BusinessRow } from '@database/entities/business-row'

/** Person who works in a centre. Source: domain §1.6. */
@Entity({ name: 'person' })
export class Person extends BusinessRow {
  @Column({ name: 'name', type: 'text' })
  name!: string

  @Column({ name: 'sex', type: 'text', nullable: true })
  sex!: Sex | null

  @Column({ name: 'birth_year', type: 'integer', nullable: true })
  birthYear!: number | null

  @Column({ name: 'political_status', type: 'text', nullable: true })
  politicalStatus!: string | null

  @Column({ name: 'education', type: 'text', nullable: true })
  education!: string | null

  @Column({ name: 'phone', type: 'text', default: '' })
  phone!: string

  /** The ID number under a key of this machine; see services/privacy. Null where none was entered. */
  @Column({ name: 'id_number_sealed', type: 'text', nullable: true })
  idNumberSealed!: string | null

  /** The same for the same number and key, so that equal ones are found without opening any. */
  @Column({ name: 'id_number_mark', type: 'text', nullable: true })
  idNumberMark!: string | null

  @Column({ name: 'certificate', type: 'text', nullable: true })
  certificate!: string | null

  @Column({ name: 'certificate_valid_to', type: 'text', nullable: true })
  certificateValidTo!: string | null

  @Column({ name: 'employer_org_id', type: 'text', nullable: true })
  employerOrgId!: string | null

  @Column({ name: 'identity', type: 'text', nullable: true })
  identity!: string | null

  @Column({ name: 'remark', type: 'text', default: '' })
  remark!: string

  /** The day of 依本人申请删除; what is left then says nothing of the person. */
  @Column({ name: 'erased_on', type: 'text', nullable: true })
  erasedOn!: string | null

  /** Lower case, with pinyin; written by the service. */
  @Column({ name: 'search_text', type: 'text', default: '' })
  searchText!: string
}
