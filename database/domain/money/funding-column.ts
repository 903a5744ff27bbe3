import type { FundingSourceCode } from '@domain/money/vocabulary'

/** The six columns of 其中 under 总投资. Source: domain §3.3 T2. */
export type FundingColumn = 'central' | 'province' | 'city' | 'county' | 'social' | 'other'

const columns: Readonly<Record<FundingSourceCode, FundingColumn>> = {
  central: 'central',
  province: 'province',
  city: 'city',
  county: 'county',
  // A street is financed by its county.
  town: 'county',
  venture_charity: 'social',
  donation: 'social',
  enterprise: 'social',
  overseas_donation: 'social',
  residents: 'social',
  village: 'other',
  special_bond: 'other',
  lottery: 'other',
  party_dues: 'other',
  service_purchase: 'other',
  operation: 'other',
  other: 'other'
}

/** Planned money by column, in fen; null where no source of the column tells an amount. */
export function plannedByColumn(
  sources: readonly { source: FundingSourceCode; planned: number | null }[]
): Record<FundingColumn, number | null> {
  const sums: Record<FundingColumn, number | null> = {
    central: null,
    province: null,
    city: null,
    county: null,
    social: null,
    other: null
  }
  for (const { source, planned } of sources) {
    if (planned !== null) sums[columns[source]] = (sums[columns[source]] ?? 0) + planned
  }
  return sums
}
