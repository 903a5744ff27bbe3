import { normaliseText } from '@domain/search/normalise-text'

/** Why two records may be of one person. */
export const duplicateReasons = {
  idNumber: '身份证号相同',
  phone: '电话相同',
  birth: '姓名和出生年份相同'
} as const
export type DuplicateReason = keyof typeof duplicateReasons

/** What tells people apart as far as the register knows. */
export interface Identity {
  name: string
  birthYear: number | null
  phone: string
  /** Stands for the ID number: the same for the same number. Null where none is known. */
  idNumberMark: string | null
}

/** What speaks for two records being of one person; nothing does where a field is empty in both. */
export function reasonsForOnePerson(one: Identity, other: Identity): DuplicateReason[] {
  const phone = normaliseText(one.phone)
  const reasons: DuplicateReason[] = []
  if (one.idNumberMark !== null && one.idNumberMark === other.idNumberMark) reasons.push('idNumber')
  if (phone !== '' && phone === normaliseText(other.phone)) reasons.push('phone')
  if (one.name === other.name && one.birthYear !== null && one.birthYear === other.birthYear)
    reasons.push('birth')
  return reasons
}
