import type { EntityManager } from 'typeorm'
import { acceptedCertificates } from '@domain/staffing/candidate'
import { certificateState } from '@domain/staffing/certificate'
import type { GapCandidates } from '@contract/gap-candidates'
import type { ParsedInputOf } from '@contract/index'
import { freePersonsNear } from '@database/repositories/gap-candidates'
import { postsHeldOn } from '@database/repositories/person-list'
import { dictionaryEntries } from '@database/repositories/reference-lists'
import { livingCenter, postsInOrder } from '@database/repositories/staffing-center'
import { NotFoundError } from '@database/storage-errors'

/** As many as somebody reads. */
const most = 50

/** People with the qualification and free FTE near a centre, nearest first. @throws NotFoundError */
export async function listCandidates(
  reader: EntityManager,
  { centerId, postId, date }: ParsedInputOf<'staffing:candidates'>
): Promise<GapCandidates> {
  await livingCenter(reader, centerId)
  const post = (await postsInOrder(reader)).find(({ id }) => id === postId)
  if (post === undefined) throw new NotFoundError('该岗位不存在或已停用，请重新选择岗位')
  const words = (await dictionaryEntries(reader)).filter(({ dictionary }) => dictionary === 'certificate')
  const certificates = acceptedCertificates(post.requiredQualification, words)
  const unmatched = certificates?.length === 0
  const found = unmatched ? [] : await freePersonsNear(reader, { centerId, date, certificates }, most)
  const held = await postsHeldOn(
    reader,
    found.map(({ person }) => person.id),
    date
  )
  return {
    qualification: post.requiredQualification,
    unmatched,
    rows: found.map(({ person, nearness, freeTenths }) => ({
      personId: person.id,
      name: person.name,
      nearness,
      freeTenths,
      posts: (held.get(person.id) ?? [])
        .map(({ centerName, postName }) => `${centerName} ${postName}`)
        .join('、'),
      certificate: person.certificate,
      certificateState: certificateState(person, date)
    }))
  }
}
