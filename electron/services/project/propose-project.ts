import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { datesOfSet } from '@domain/project/node-set'
import { projectNoPrefix } from '@domain/project/project-no'
import type { ParsedInputOf } from '@contract/index'
import type { ProjectProposal } from '@contract/project'
import { centerOfProject, projectNosWith } from '@database/repositories/project-aggregate'
import { nodeSetFor } from '@services/project/node-sets'

/**
 * What a new project of a centre starts from: free number, name, the nodes of a set over its window.
 * @throws {ValidationError} the set is for the other kind of centre. @throws NotFoundError
 */
export async function proposeProject(
  reader: EntityManager,
  { centerId, year, category, setId, planStart, planAccept }: ParsedInputOf<'project:propose'>
): Promise<ProjectProposal> {
  const center = await centerOfProject(reader, centerId)
  const found = await nodeSetFor(reader, { kind: center.kind, category }, setId)
  const nodes = found?.nodes ?? []
  const dates = datesOfSet(nodes, planStart, planAccept)
  return {
    projectNo: await freeProjectNo(reader, year, center.kind),
    name: `${center.name}提质升级`,
    setName: found?.set.name ?? '',
    milestones: nodes.map(({ name, weight, mandatory, operatorNode }, index) => ({
      id: null,
      revision: null,
      name,
      weight,
      mandatory,
      operatorNode,
      planDate: dates[index] ?? null,
      forecastDate: null,
      actualDate: null,
      evidence: ''
    }))
  }
}

async function freeProjectNo(reader: EntityManager, year: number, kind: CenterKind): Promise<string> {
  const prefix = projectNoPrefix(year, kind)
  return nextSerialNo(prefix, await projectNosWith(reader, prefix))
}
