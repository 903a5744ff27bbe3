import { maskPhone } from '@domain/identifier/phone'
import { formatTenths } from '@domain/figure/format-figure'
import { sexes } from '@domain/staffing/vocabulary'
import type { LedgerCellChange } from '@contract/ledger'
import type { AssignmentDraft, PersonDraft } from '@contract/person'
import { columnOfKind } from '@documents/excel/ledger/ledger-kinds'
import { isWhole, samePhone } from '@services/staffing/import/known-people'
import { lineName, report, type StaffLine } from '@services/staffing/import/staff-line'
import type { StaffWords } from '@services/staffing/import/staff-words'

/** A value of T8 that differs from the register. */
export interface StaffChange {
  line: StaffLine
  cell: LedgerCellChange
}

type Own = Pick<PersonDraft, 'name' | 'sex' | 'birthYear' | 'identity' | 'certificate'> & { phone: string }
type OwnField = keyof Own

const ownFields = ['name', 'sex', 'birthYear', 'phone', 'identity', 'certificate'] as const

/**
 * What the lines of one person say of the person, put into the draft. An empty cell says nothing, a masked phone that
 * hides the stored one neither. Lines that contradict each other are reported.
 */
export function takeOwnFields(
  draft: PersonDraft,
  storedPhone: string,
  lines: readonly StaffLine[],
  words: StaffWords
): StaffChange[] {
  const before = { ...draft, phone: storedPhone }
  return ownFields.flatMap((field): StaffChange[] => {
    const saying = lines.filter((line) => saidOf(line, before)[field] !== null)
    const [first] = saying
    if (first === undefined) return []
    const said = saidOf(first, before)
    for (const line of saying) {
      if (saidOf(line, before)[field] === said[field]) continue
      const called = lineName(first, line)
      report(line, field, `与${called}是同一人，但两行不一致`, '请改成一样或留空')
    }
    if (said[field] === before[field]) return []
    Object.assign(draft, { [field]: said[field] })
    const after = { ...draft, phone: draft.phone ?? storedPhone }
    const changed = change(first, field, shown(before, field, words), shown(after, field, words))
    // The expiry that is stored belongs to the certificate that goes.
    if (field !== 'certificate' || before.certificateValidTo === null) return [changed]
    draft.certificateValidTo = null
    const { cell } = changed
    return [
      changed,
      {
        ...changed,
        cell: { ...cell, head: '证书有效期', oldText: before.certificateValidTo, newText: nothing }
      }
    ]
  })
}

/** Null where a line says nothing. */
function saidOf(
  { read, identity, certificate }: StaffLine,
  before: Own
): { [Field in OwnField]: Own[Field] | null } {
  const phone = samePhone(before.phone, read.phone) ? before.phone : read.phone
  return {
    name: read.name,
    sex: read.sex,
    birthYear: read.birthYear,
    phone: phone === '' ? null : phone,
    identity,
    certificate
  }
}

function shown(draft: Own, field: OwnField, words: StaffWords): string {
  switch (field) {
    case 'sex':
      return draft.sex === null ? '' : sexes[draft.sex]
    case 'phone':
      return isWhole(draft.phone) ? maskPhone(draft.phone) : draft.phone
    case 'identity':
    case 'certificate':
      return words.label(field, draft[field])
    default:
      return String(draft[field] ?? '')
  }
}

/** What a line says of a post that the person holds, put into the post. */
export function takeAssignment(post: AssignmentDraft, line: StaffLine): StaffChange[] {
  const { read, text } = line
  const changes: StaffChange[] = []
  if (read.validFrom !== null && read.validFrom !== post.validFrom) {
    changes.push(change(line, 'validFrom', post.validFrom, read.validFrom))
    post.validFrom = read.validFrom
  }
  if (read.validTo !== null && read.validTo !== post.validTo) {
    changes.push(change(line, 'validTo', post.validTo ?? '', read.validTo))
    post.validTo = read.validTo
  }
  if ((text.fte ?? '') !== '' && read.fteTenths !== null && read.fteTenths !== post.fteTenths) {
    changes.push(change(line, 'fte', formatTenths(post.fteTenths), formatTenths(read.fteTenths)))
    post.fteTenths = read.fteTenths
  }
  return changes
}

const nothing = '（空）'

function change(line: StaffLine, key: string, oldText: string, newText: string): StaffChange {
  const { reading } = line.table
  const { file, sheet } = reading
  return {
    line,
    cell: {
      file,
      sheet,
      row: line.row,
      column: reading.letters.get(key) ?? '',
      head: columnOfKind('staff', key).head,
      subject: `${line.read.name}（${line.read.center}）`,
      oldText: oldText || nothing,
      newText: newText || nothing
    }
  }
}
