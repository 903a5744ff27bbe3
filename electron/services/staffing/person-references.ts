import type { EntityManager } from 'typeorm'
import { errorAt, type Violation } from '@domain/violation'
import type { PersonDraft } from '@contract/person'
import { Organization } from '@database/entities/organization'
import type { PersonAggregate } from '@database/repositories/person-aggregate'
import { unknownIds } from '@database/repositories/center-references'
import type { KnownReferences } from '@services/staffing/known-references'

/** Field of the draft → dictionary of its words. */
const words = {
  politicalStatus: 'political_status',
  education: 'education',
  certificate: 'certificate',
  identity: 'identity'
} as const
const wordFields = ['politicalStatus', 'education', 'certificate', 'identity'] as const

/**
 * What the draft points to and is not there. What the record pointed to before passes, so that a retired word or a
 * closed centre never locks an old record.
 */
export async function unknownReferences(
  manager: EntityManager,
  draft: PersonDraft,
  present: PersonAggregate | null,
  references: KnownReferences
): Promise<Violation[]> {
  const violations: Violation[] = []
  const entries = await references.dictionary()
  for (const field of wordFields) {
    const code = draft[field]
    if (code === null || code === present?.person[field]) continue
    const known = entries.some(
      (entry) => entry.dictionary === words[field] && entry.code === code && entry.active
    )
    if (!known) violations.push(errorAt(field, '所选项不在字典中或已停用，请重新选择'))
  }
  const employer = draft.employerOrgId
  if (employer !== null && employer !== present?.person.employerOrgId) {
    const unknown = await unknownIds(manager, Organization, [employer])
    if (unknown.size > 0) violations.push(errorAt('employerOrgId', '所选机构不存在或已删除，请重新选择'))
  }
  return [...violations, ...(await unknownPlaces(draft, present, references))]
}

async function unknownPlaces(
  { assignments }: PersonDraft,
  present: PersonAggregate | null,
  references: KnownReferences
): Promise<Violation[]> {
  const centers = await references.centers(assignments.map(({ centerId }) => centerId))
  const posts = await references.posts(assignments.map(({ postId }) => postId))
  const before = new Map((present?.assignments ?? []).map((row) => [row.id, row]))
  return assignments.flatMap(({ id, centerId, postId }, index) => {
    const known = id === null ? undefined : before.get(id)
    const wrong: Violation[] = []
    if (centerId !== known?.centerId && centers.get(centerId)?.deleted !== false) {
      wrong.push(errorAt(`assignments.${index}.centerId`, '该中心不存在或已删除，请重新选择中心'))
    }
    if (postId !== known?.postId && posts.get(postId)?.deleted !== false) {
      wrong.push(errorAt(`assignments.${index}.postId`, '该岗位不存在或已停用，请重新选择岗位'))
    }
    return wrong
  })
}
