import { normaliseText } from '@domain/search/normalise-text'
import type { DictionaryEntry } from '@database/entities/dictionary-entry'
import type { Organization } from '@database/entities/organization'
import { listSeparator } from '@documents/excel/ledger/ledger-columns'

/** The dictionaries that T1 speaks in. */
export type LedgerDictionary = 'site_source' | 'property_right' | 'operation_mode'

/** Codes ↔ what is written on paper, for words that the office itself keeps. */
export class LedgerWords {
  private readonly labels = new Map<string, string>()
  private readonly codes = new Map<string, string>()
  private readonly organizationNames: ReadonlyMap<string, string>
  private readonly organizationIds = new Map<string, string[]>()

  constructor(
    entries: readonly DictionaryEntry[],
    organizations: readonly Organization[],
    private readonly functions: ReadonlySet<string>
  ) {
    for (const { dictionary, code, label } of entries) {
      this.labels.set(`${dictionary}/${code}`, label)
      this.codes.set(`${dictionary}/${normaliseText(label)}`, code)
    }
    this.organizationNames = new Map(organizations.map(({ id, name }) => [id, name]))
    for (const { id, name, deletedAt } of organizations) {
      if (deletedAt !== null) continue
      const key = normaliseText(name)
      this.organizationIds.set(key, [...(this.organizationIds.get(key) ?? []), id])
    }
  }

  /** A word that has left its dictionary is written as its code. */
  label(dictionary: LedgerDictionary, code: string | null): string {
    return code === null ? '' : (this.labels.get(`${dictionary}/${code}`) ?? code)
  }

  labelList(dictionary: LedgerDictionary, codes: readonly string[]): string {
    return codes.map((code) => this.label(dictionary, code)).join(listSeparator)
  }

  code(dictionary: LedgerDictionary, label: string): string | null {
    return this.codes.get(`${dictionary}/${normaliseText(label)}`) ?? null
  }

  /** Labels in the dictionary's order, for messages. */
  labelsOf(dictionary: LedgerDictionary): string[] {
    return [...this.labels].filter(([key]) => key.startsWith(`${dictionary}/`)).map(([, label]) => label)
  }

  organizationName(id: string | null): string {
    return id === null ? '' : (this.organizationNames.get(id) ?? '')
  }

  /** Ids of the living organizations of that name. */
  organizationsNamed(name: string): readonly string[] {
    return this.organizationIds.get(normaliseText(name)) ?? []
  }

  /** Names of living organizations of which one holds the other; the clerk chooses. */
  organizationsLike(name: string): string[] {
    const wanted = normaliseText(name)
    return [...this.organizationIds]
      .filter(([key, ids]) => ids.length === 1 && (key.includes(wanted) || wanted.includes(key)))
      .map(([, [id = '']]) => this.organizationName(id))
      .slice(0, 20)
  }

  hasFunction(code: string): boolean {
    return this.functions.has(code)
  }
}
