import type { SampleCenter } from '@services/sample/centers'

/** Codes of the posts that a centre has filled, the one in charge first. Fewer than some norms ask for: a gap. */
export function postsOf({ plan, life, random }: SampleCenter): string[] {
  if (life.status === 'planned' || life.status === 'building') return []
  if (life.status !== 'open') return ['director']
  if (plan.named === null && random.chance(0.008)) return []
  if (plan.kind === 'rural') {
    const count = plan.tier === 'district' ? 4 : (random.pick([1, 1, 2, 2, 2, 2, 2, 3, 3, 3]) ?? 2)
    return ruralPosts.slice(0, count)
  }
  const [fewest, most] = urbanCounts[plan.tier]
  return urbanPosts.slice(0, random.int(fewest, most))
}

const ruralPosts = ['director', 'grid_worker', 'errands', 'elderly_care']
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
