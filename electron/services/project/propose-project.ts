import type { EntityManager } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { nextSerialNo } from '@domain/identifier/serial-no'
import { projectNoPrefix } from '@domain/project/project-no'
import { spreadPlan } from '@domain/project/spread-plan'
import type { ParsedInputOf } from '@contract/index'
import type { ProjectProposal } from '@contract/project'
import { MilestoneTemplateItem } from '@database/entities/milestone-template-item'
import { centerOfProject, projectNosWith } from '@database/repositories/project-aggregate'

/** What a new project of a centre starts from: free number, name, the office's standard nodes over its window. */
export async function proposeProject(
  reader: EntityManager,
  { centerId, year, planStart, planAccept }: ParsedInputOf<'project:propose'>
): Promise<ProjectProposal> {
  const center = await centerOfProject(reader, centerId)
  const template = await standardNodes(reader)
  const dates = spreadPlan(
    template.map(({ weight }) => weight),
    planStart,
    planAccept
  )
  return {
    projectNo: await freeProjectNo(reader, year, center.kind),
    name: `${center.name}提质升级`,
    milestones: template.map(({ name, weight, mandatory, operatorNode }, index) => ({
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

/** The first template, in the order of the work. */
async function standardNodes(reader: EntityManager): Promise<MilestoneTemplateItem[]> {
  const items = await reader
    .createQueryBuilder(MilestoneTemplateItem, 'item')
    .where('item.deletedAt IS NULL')
    .orderBy('item.template')
    .addOrderBy('item.seq')
    .getMany()
  return items.filter(({ template }) => template === items[0]?.template)
}
