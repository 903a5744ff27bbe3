import type { CenterDraft, CenterFacts } from '@domain/center/center-draft'
import { centerTiers, type CenterTier } from '@domain/center/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

const ranks: Readonly<Record<CenterTier, number>> = { district: 3, community: 2, block: 1, station: 0 }

/** Whether a centre of tier `parent` may stand above one of tier `child`. Source: domain §1.2. */
export function mayBeParent(parent: CenterTier, child: CenterTier): boolean {
  return ranks[parent] > ranks[child]
}

/**
 * The parent's tier is higher, no cycle, children stay lower. A lower centre without a parent is a warning:
 * the ledger T1 has no parent column, so an imported one gets its parent afterwards. Source: domain §1.2, §2.9.
 */
export function checkTier(
  draft: Pick<CenterDraft, 'id' | 'tier' | 'parentCenterId'>,
  facts: Pick<CenterFacts, 'parent' | 'children'>
): Violation[] {
  return [...checkParent(draft, facts.parent), ...checkChildren(draft.tier, facts.children)]
}

function checkParent(
  { id, tier, parentCenterId }: Pick<CenterDraft, 'id' | 'tier' | 'parentCenterId'>,
  parent: CenterFacts['parent']
): Violation[] {
  const field = 'parentCenterId'
  const label = centerTiers[tier]
  if (parentCenterId === null) return missingParent(tier)
  if (id !== null && parentCenterId === id) {
    return [errorAt(field, '上级中心不能是本中心，请另选上级或留空')]
  }
  if (parent === null) return [errorAt(field, '所选上级中心不存在或已删除，请重新选择')]
  if (id !== null && parent.ancestorIds.includes(id)) {
    return [errorAt(field, `“${parent.name}”本身隶属于本中心，互为上下级会成环，请另选上级`)]
  }
  if (!mayBeParent(parent.tier, tier)) {
    return [
      errorAt(
        field,
        `上级中心“${parent.name}”为${centerTiers[parent.tier]}，不高于本中心的${label}，请选择层级更高的上级或调整层级`
      )
    ]
  }
  return []
}

function missingParent(tier: CenterTier): Violation[] {
  const field = 'parentCenterId'
  switch (tier) {
    case 'district':
      return []
    case 'community':
      return [warningAt(field, '尚未指定上级片区级中心，确定后请补填')]
    case 'block':
      return [warningAt(field, '小区级中心应隶属一个社区级中心，请补填上级中心')]
    case 'station':
      return [warningAt(field, '延伸站点应隶属一个中心，请补填上级中心')]
  }
}

function checkChildren(tier: CenterTier, children: CenterFacts['children']): Violation[] {
  const tooHigh = children.filter((child) => !mayBeParent(tier, child.tier))
  const [first] = tooHigh
  if (first === undefined) return []
  const others = tooHigh.length > 1 ? `等 ${tooHigh.length} 个下级` : ''
  return [
    errorAt(
      'tier',
      `下级中心“${first.name}”${others}为${centerTiers[first.tier]}，本中心不能改为${centerTiers[tier]}，请先调整下级的层级或上级`
    )
  ]
}
