import { Column, Entity } from 'typeorm'
import { BusinessRow } from '@database/entities/business-row'
import { flag } from '@database/entities/column-values'

/** A clause of a score sheet that an office may edit (验收评分表). */
@Entity({ name: 'acceptance_template_item' })
export class AcceptanceTemplateItem extends BusinessRow {
  /** Id of the version of its sheet. */
  @Column({ name: 'template', type: 'text' })
  template!: string

  @Column({ name: 'seq', type: 'integer' })
  seq!: number

  @Column({ name: 'clause', type: 'text' })
  clause!: string

  @Column({ name: 'full_score_tenths', type: 'integer' })
  fullScoreTenths!: number

  @Column({ name: 'standard', type: 'text', default: '' })
  standard!: string

  /** 一票否决. */
  @Column({ name: 'veto', type: 'integer', default: 0, transformer: flag })
  veto!: boolean
}
