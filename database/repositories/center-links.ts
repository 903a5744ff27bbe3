import { type EntityManager, In, IsNull } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import type { AbsenceKind } from '@domain/staffing/vocabulary'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { absencesOn, heldAt } from '@database/repositories/staff-presence'

/** Centres above, outermost first. Ends at a deleted parent, and at a cycle if the file holds one. */
export async function centersAbove(manager: EntityManager, parentId: string | null): Promise<Center[]> {
  const above: Center[] = []
  for (let id = parentId; id !== null;) {
    if (above.some((center) => center.id === id)) break
    const center: Center | null = await manager.findOneBy(Center, { id, deletedAt: IsNull() })
    if (center === null) break
    above.unshift(center)
    id = center.parentCenterId
  }
  return above
}

export function childCenters(manager: EntityManager, id: string): Promise<Center[]> {
  return manager.find(Center, { where: { parentCenterId: id, deletedAt: IsNull() }, order: { code: 'ASC' } })
}

/** Children of the given centres that are not among them. */
export async function childrenOutside(manager: EntityManager, ids: readonly string[]): Promise<Center[]> {
  const children = await manager.find(Center, {
    where: { parentCenterId: In([...ids]), deletedAt: IsNull() },
    order: { code: 'ASC' }
  })
  return children.filter((child) => !ids.includes(child.id))
}

/** The centre that holds a code, in 回收站 or not. */
export function centerByCode(manager: EntityManager, code: string): Promise<Center | null> {
  return manager.findOneBy(Center, { code })
}

/** All codes that begin with the prefix, deleted centres included, since a code is never used again. */
export async function codesWithPrefix(manager: EntityManager, prefix: string): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(Center, 'center')
    .select('center.code', 'code')
    .where('center.code >= :prefix AND center.code < :end', { prefix, end: `${prefix}\u{10FFFF}` })
    .getRawMany<{ code: string }>()
  return rows.map((row) => row.code)
}

export function projectsOf(manager: EntityManager, centerIds: readonly string[]): Promise<UpgradeProject[]> {
  return manager.find(UpgradeProject, {
    where: { centerId: In([...centerIds]), deletedAt: IsNull() },
    order: { year: 'DESC', projectNo: 'ASC' }
  })
}

export function assignmentsOf(
  manager: EntityManager,
  centerIds: readonly string[]
): Promise<StaffAssignment[]> {
  return manager.findBy(StaffAssignment, { centerId: In([...centerIds]), deletedAt: IsNull() })
}

export interface StaffOnPost {
  assignment: StaffAssignment
  personName: string
  postName: string
  /** Why the person is away on the day; null when present. */
  absence: AbsenceKind | null
}

/** Who holds a post at the centre on a day, away from it or not, in the order of the posts. */
export async function staffOn(
  manager: EntityManager,
  centerId: string,
  date: string
): Promise<StaffOnPost[]> {
  const { entities, raw } = await manager
    .createQueryBuilder(StaffAssignment, 'assignment')
    .innerJoin(Person, 'person', 'person.id = assignment.personId AND person.deletedAt IS NULL')
    .innerJoin(Post, 'post', 'post.id = assignment.postId')
    .addSelect('person.name', 'personName')
    .addSelect('post.name', 'postName')
    .where('assignment.centerId = :centerId', { centerId })
    .andWhere(heldAt('assignment'), { date })
    .orderBy('post.seq')
    .addOrderBy('person.name')
    .getRawAndEntities<Pick<StaffOnPost, 'personName' | 'postName'>>()
  const absences = await absencesOn(
    manager,
    entities.map(({ id }) => id),
    date
  )
  return entities.flatMap((assignment, index) => {
    const names = raw[index]
    if (names === undefined) return []
    const { personName, postName } = names
    return [{ assignment, personName, postName, absence: absences.get(assignment.id) ?? null }]
  })
}

/** Projects of the centre that are counted under the other kind. */
export async function projectsOfOtherKind(
  manager: EntityManager,
  centerId: string,
  kind: CenterKind
): Promise<number> {
  const projects = await projectsOf(manager, [centerId])
  return projects.filter((project) => project.kind !== kind).length
}
