import { Column, Entity } from 'typeorm'
import type { FundDirection } from '@domain/money/vocabulary'
import { BusinessRow } from '@database/entities/business-row'
import { wholeNumber } from '@database/entities/column-values'

/** Money that arrived or was paid (到位、支付); a refund is negative. Source: domain §1.5. */
@Entity({ name: 'fund_flow' })
export class FundFlow extends BusinessRow {
  @Column({ name: 'funding_source_id', type: 'text' })
  fundingSourceId!: string

  @Column({ name: 'direction', type: 'text' })
  direction!: FundDirection

  @Column({ name: 'flowed_on', type: 'text' })
  flowedOn!: string

  /** Fen. */
  @Column({ name: 'amount', type: 'bigint', transformer: wholeNumber })
  amount!: number

  @Column({ name: 'payee', type: 'text', default: '' })
  payee!: string

  @Column({ name: 'purpose', type: 'text', default: '' })
  purpose!: string

  @Column({ name: 'voucher_no', type: 'text', default: '' })
  voucherNo!: string
}
