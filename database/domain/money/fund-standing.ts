import type { FundTotals } from '@domain/money/fund-ratios'

/** How a project's money stands, as a filter or a figure asks for it. Source: domain §1.5 (paid ≤ arrived ≤ planned). */
export const fundStandings = {
  unfunded: '未落实资金',
  waiting: '未足额到位',
  arrived: '已足额到位',
  overpaid: '支付超过到位',
  over_arrived: '到位超过计划'
} as const
export type FundStanding = keyof typeof fundStandings

export function isInFundStanding(
  { planned, arrived, paid }: Pick<FundTotals, 'planned' | 'arrived' | 'paid'>,
  standing: FundStanding
): boolean {
  switch (standing) {
    case 'unfunded':
      return planned === 0
    case 'waiting':
      return arrived < planned
    case 'arrived':
      return planned > 0 && arrived >= planned
    case 'overpaid':
      return paid > arrived
    case 'over_arrived':
      return arrived > planned
  }
}
