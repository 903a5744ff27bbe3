import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** Word of an open dictionary (字典). */
@Entity({ name: 'dictionary_entry' })
export class DictionaryEntry extends BusinessRow {
  @Column({ name: 'dictionary', type: 'text' })
  dictionary!: string

  @Column({ name: 'code', type: 'text' })
  code!: string

  @Column({ name: 'label', type: 'text' })
  label!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'active', type: 'integer', default: 1, transformer: flag })
  active!: boolean

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string
}
