/** 资金来源. Source: domain §1.5. */
export const fundingSources = {
  central: '中央预算内',
  province: '省级',
  city: '市级',
  county: '县区',
  town: '乡镇街道',
  village: '村集体',
  special_bond: '专项债',
  lottery: '彩票公益金',
  party_dues: '党费/组织专项',
  service_purchase: '政府购买服务',
  venture_charity: '公益创投',
  donation: '社会捐赠',
  enterprise: '企业投入',
  overseas_donation: '侨捐',
  residents: '居民出资',
  operation: '运营收益',
  other: '其他'
} as const
export type FundingSourceCode = keyof typeof fundingSources

/** 到位 brings money in, 支付 takes it out; a refund is a negative amount. */
export const fundDirections = { arrived: '到位', paid: '支付' } as const
export type FundDirection = keyof typeof fundDirections
