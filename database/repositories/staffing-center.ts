import { IsNull, type EntityManager } from 'typeorm'
import type { AbsenceKind } from '@domain/staffing/vocabulary'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { StaffAssignment } from '@database/entities/staff-assignment'
import { absencesOn, heldAt } from '@database/repositories/staff-presence'
import { NotFoundError } from '@database/storage-errors'

/** @throws NotFoundError when it is gone or in 回收站. */
export async function livingCenter(reader: EntityManager, id: string): Promise<Center> {
  const center = await reader.findOneBy(Center, { id, deletedAt: IsNull() })
  if (center === null) throw new NotFoundError('该中心不存在或已被删除，请刷新列表')
  return center
}

export interface StaffOfCenter {
  assignment: StaffAssignment
  name: string
  phone: string
  certificate: string | null
  certificateValidTo: string | null
  postName: string
  /** Why the person is away on the day; null when present. */
  absence: AbsenceKind | null
}

/** Who holds a post at the centre on the day, away from it or not, in the order of the posts. */
export async function staffOfCenter(
  reader: EntityManager,
  centerId: string,
  date: string
): Promise<StaffOfCenter[]> {
  const { entities, raw } = await reader
    .createQueryBuilder(StaffAssignment, 'assignment')
    .innerJoin(Person, 'person', 'person.id = assignment.personId AND person.deletedAt IS NULL')
    .innerJoin(Post, 'post', 'post.id = assignment.postId')
    .addSelect('person.name', 'name')
    .addSelect('person.phone', 'phone')
    .addSelect('person.certificate', 'certificate')
    .addSelect('person.certificateValidTo', 'certificateValidTo')
    .addSelect('post.name', 'postName')
    .where('assignment.centerId = :centerId', { centerId })
    .andWhere(heldAt('assignment'), { date })
    .orderBy('post.seq')
    .addOrderBy('person.name')
    .addOrderBy('assignment.id')
    .getRawAndEntities<Omit<StaffOfCenter, 'assignment' | 'absence'>>()
  const absences = await absencesOn(
    reader,
    entities.map(({ id }) => id),
    date
  )
  return entities.flatMap((assignment, index) => {
    const names = raw[index]
    return names === undefined ? [] : [{ ...names, assignment, absence: absences.get(assignment.id) ?? null }]
  })
}

/** In the order in which forms offer them. */
export function postsInOrder(reader: EntityManager): Promise<Post[]> {
  return reader.find(Post, { where: { deletedAt: IsNull() }, order: { seq: 'ASC' } })
}
