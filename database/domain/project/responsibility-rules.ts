import type { ProjectDraft } from '@domain/project/project-draft'
import type { ResponsibilityRole } from '@domain/project/vocabulary'

/** Those who answer for a counting project. Source: domain §1.5. */
export const requiredRoles: readonly ResponsibilityRole[] = ['county_leader', 'town_person', 'village_person']

/** The required roles without a named person; none for a project that does not count. */
export function missingRoles({
  countsTowardTarget,
  responsibilities
}: Pick<ProjectDraft, 'countsTowardTarget' | 'responsibilities'>): ResponsibilityRole[] {
  if (!countsTowardTarget) return []
  const held = responsibilities.filter(({ personName }) => personName.trim() !== '').map(({ role }) => role)
  return requiredRoles.filter((role) => !held.includes(role))
}
