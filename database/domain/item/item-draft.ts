/** 建设内容: what is built or bought, as the rules read it. Source: domain §1.5. */
export interface ItemDraft {
  item: string
  functionCode: string | null
  /** In 0.01 of the unit. */
  quantityHundredths: number | null
  quantityUnit: string
  /** Fen. */
  cost: number | null
  /** 0 … 100. */
  donePercent: number
  evidence: string
}
