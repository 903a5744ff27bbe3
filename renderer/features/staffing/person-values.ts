import { maskIdNumber } from '@domain/identifier/id-number'
import { maskPhone } from '@domain/identifier/phone'
import { sexes } from '@domain/staffing/vocabulary'
import { isCodeOf } from '@domain/vocabulary-lookup'
import type { MaskedNumbers } from '@contract/person'

/** Field of a person → dictionary of its words. */
const dictionaries: Readonly<Record<string, string>> = {
  politicalStatus: 'political_status',
  education: 'education',
  certificate: 'certificate',
  identity: 'identity'
}

/**
 * A value of a person in 差异对照; null for what needs no words. Numbers stay masked there too.
 * @param masked the stored numbers, for which null stands in the form.
 */
export function personValueText(
  field: string,
  value: unknown,
  masked: MaskedNumbers | null,
  labelOf: (dictionary: string, code: string) => string
): string | null {
  const text = typeof value === 'string' ? value : null
  if (field === 'phone') return text === null ? (masked?.phone ?? '') : maskPhone(text)
  if (field === 'idNumber') {
    if (text !== null) return maskIdNumber(text)
    return masked?.idNumberUnreadable ? '已录入' : (masked?.idNumber ?? '')
  }
  if (text === null) return null
  if (field === 'sex' && isCodeOf(sexes, text)) return sexes[text]
  const dictionary = dictionaries[field]
  return dictionary === undefined ? null : labelOf(dictionary, text)
}
