import type { EntityManager } from 'typeorm'
import type { CenterDependents } from '@contract/center'
import type { ParsedInputOf } from '@contract/index'
import { assignmentsOf, childrenOutside, projectsOf } from '@database/repositories/center-links'

/** What hangs on the centres and does not go with them by itself. */
export async function dependentsOf(
  manager: EntityManager,
  ids: readonly string[]
): Promise<CenterDependents> {
  const children = await childrenOutside(manager, ids)
  const projects = await projectsOf(manager, ids)
  const assignments = await assignmentsOf(manager, ids)
  const persons = new Set(assignments.map((assignment) => assignment.personId))
  return {
    obstacles: [
      ...(children.length === 0
        ? []
        : [`有 ${children.length} 个下级中心：${namesOf(children)}。请先为它们改选上级中心，或一并选中删除`]),
      ...(projects.length === 0
        ? []
        : [`有 ${projects.length} 个提质升级项目：${namesOf(projects)}。请先删除或调整这些项目`])
    ],
    takenAlong:
      assignments.length === 0
        ? []
        : [`在这里任职的 ${persons.size} 人的任职记录会一并移入回收站，人员本身保留`]
  }
}

export function centerDependents(
  reader: EntityManager,
  { ids }: ParsedInputOf<'center:dependents'>
): Promise<CenterDependents> {
  return dependentsOf(reader, ids)
}

/** The first three by name; more would hide what to do. */
function namesOf(records: readonly { name: string }[]): string {
  const names = records.slice(0, 3).map((record) => `“${record.name}”`)
  return names.join('、') + (records.length > 3 ? ' 等' : '')
}
