/** 验收 goes up three levels; only the last one sets the date of acceptance. Source: domain §1.5. */
export const acceptanceLevels = { self: '自验', county: '县区初验', city: '市级复验' } as const
export type AcceptanceLevel = keyof typeof acceptanceLevels

export const acceptanceConclusions = { passed: '通过', rectify: '限期整改', failed: '不通过' } as const
export type AcceptanceConclusion = keyof typeof acceptanceConclusions
