import type { EntityManager } from 'typeorm'
import { bulkRaw } from '@database/bulk-read'
import { Center } from '@database/entities/center'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { presentOn, type StaffingScope } from '@database/repositories/staffing-facts'

/** A post at which somebody stands on a day. */
export interface RosterLine {
  centerId: string
  centerName: string
  name: string
  postName: string
  /** Code of the dictionary. */
  identity: string | null
  fteTenths: number
  /** Code of the dictionary. */
  certificate: string | null
  certificateValidTo: string | null
  validFrom: string
  /** In full: mask it before it leaves the backend. */
  phone: string
}

/** Who stands at the posts on a day, by unit, centre and post. Units and ids of the scope narrow it. */
export async function staffRoster(
  reader: EntityManager,
  scope: StaffingScope,
  date: string
): Promise<RosterLine[]> {
  const builder = presentOn(reader, scope, date)
    .innerJoin(Person, 'person', 'person.id = assignment.personId')
    .innerJoin(Post, 'post', 'post.id = assignment.postId')
    .innerJoin(Center, 'center', 'center.id = assignment.centerId')
    .innerJoin(ReportingUnit, 'unit', 'unit.id = center.unitId')
    .select('assignment.centerId', 'centerId')
    .addSelect('center.name', 'centerName')
    .addSelect('person.name', 'name')
    .addSelect('post.name', 'postName')
    .addSelect('person.identity', 'identity')
    .addSelect('assignment.fteTenths', 'fteTenths')
    .addSelect('person.certificate', 'certificate')
    .addSelect('person.certificateValidTo', 'certificateValidTo')
    .addSelect('assignment.validFrom', 'validFrom')
    .addSelect('person.phone', 'phone')
    .orderBy('unit.chartOrder')
    .addOrderBy('center.code')
    .addOrderBy('post.seq')
    .addOrderBy('person.name')
    .addOrderBy('assignment.id')
  return bulkRaw<RosterLine>(reader, builder)
}
