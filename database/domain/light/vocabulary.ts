/** What a light rule measures: 滞后百分点, actual / planned, or the worst open node. Source: domain §2.7. */
export const lightBases = { lag: '滞后百分点', ratio: '完成比', node: '节点' } as const
export type LightBasis = keyof typeof lightBases

/** How a unit's light follows from its projects. Source: domain §2.7. */
export const lightGroupRules = { any_red: '有红即红', capped_rate: '按剔除超额完成率' } as const
export type LightGroupRule = keyof typeof lightGroupRules
