import type { Random } from '@services/regions/random'
import type { SampleCenter } from '@services/sample/centers'

/** Codes of the posts that a centre has filled, the one in charge first. Fewer than some norms ask for: a gap. */
export function postsOf({ row, plan, life, random }: SampleCenter): string[] {
  if (life.status === 'planned' || life.status === 'building') return []
  if (life.status !== 'open') return ['director']
  if (plan.named === null && random.chance(0.008)) return []
  if (plan.kind === 'rural') return ruralPosts(row.servedHouseholds ?? 0, plan.tier === 'district', random)
  const [fewest, most] = urbanCounts[plan.tier]
  return urbanPosts.slice(0, random.int(fewest, most))
}

/** One 专职网格员 per 300 households is common; a third person in a smaller village runs errands. */
function ruralPosts(households: number, district: boolean, random: Random): string[] {
  if (district) return ['director', 'grid_worker', 'grid_worker', 'grid_worker', 'errands']
  const count = random.pick([1, 2, 2, 2, 2, 3, 3, 3, 3, 3])
  return ['director', 'grid_worker', households > 300 ? 'grid_worker' : 'errands'].slice(0, count)
}

const urbanPosts = [
  'director',
  'errands',
  'grid_worker',
  'party_service',
  'social_worker',
  'grid_worker',
  'elderly_care',
  'culture_sport',
  'child_care',
  'cook',
  'operation_manager',
  'cleaning_security'
]
const urbanCounts = { district: [10, 12], community: [4, 11], block: [4, 5], station: [4, 4] } as const
