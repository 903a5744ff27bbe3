import type { EntityManager } from 'typeorm'
import { lightOf, type Light } from '@domain/light/light-of'
import type { ProjectScope } from '@database/repositories/gathered-projects'
import { ruleOf } from '@database/repositories/light-rules'
import { litProjects } from '@database/repositories/lit-projects'
import { lightRuleInForce } from '@services/light/rule-in-force'

/**
 * The light of each project by the rule in force, as of the cut-off; those moved out have none. Source: domain §2.7.
 */
export async function projectLights(
  reader: EntityManager,
  scope: Omit<ProjectScope, 'cutoff'>,
  cutoff: string
): Promise<ReadonlyMap<string, Light>> {
  if (scope.ids?.length === 0 || scope.unitIds?.length === 0) return new Map()
  const rule = ruleOf(await lightRuleInForce(reader))
  const projects = await litProjects(reader, { ...scope, cutoff })
  return new Map(projects.map((project) => [project.id, lightOf(project, rule, cutoff)]))
}
