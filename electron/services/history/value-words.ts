import type { EntityManager } from 'typeorm'
import { formatArea } from '@domain/area/format-area'
import { formatTenths } from '@domain/figure/format-figure'
import { maskPhone } from '@domain/identifier/phone'
import { formatWan } from '@domain/money/format-money'
import { Center } from '@database/entities/center'
import { CenterSite } from '@database/entities/center-site'
import { Division } from '@database/entities/division'
import { Organization } from '@database/entities/organization'
import { Person } from '@database/entities/person'
import { Post } from '@database/entities/post'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { namesOf } from '@database/repositories/center-references'
import { dictionaryEntries, serviceFunctionCatalog } from '@database/repositories/reference-lists'
import type { FieldWords, ReferredTable } from '@services/history/field-words'

/** What the stored values of a history are called; loaded once for all of them. */
export interface Lexicon {
  /** By id, of whatever table. */
  records: Map<string, string>
  /** By `dictionary/code`. */
  entries: Map<string, string>
  functions: Map<string, string>
}

const tables = {
  division: Division,
  unit: ReportingUnit,
  center: Center,
  organization: Organization,
  site: CenterSite,
  person: Person,
  post: Post,
  project: UpgradeProject
} as const

/** @param referred ids to be named, by the table that they point to. */
export async function loadLexicon(
  reader: EntityManager,
  referred: ReadonlyMap<ReferredTable, readonly string[]>
): Promise<Lexicon> {
  const records = new Map<string, string>()
  for (const [table, ids] of referred) {
    for (const [id, name] of await namesOf(reader, tables[table], ids)) records.set(id, name)
  }
  const entries = await dictionaryEntries(reader)
  const functions = await serviceFunctionCatalog(reader)
  return {
    records,
    entries: new Map(entries.map((one) => [`${one.dictionary}/${one.code}`, one.label])),
    functions: new Map(functions.map((one) => [one.code, `${one.code} ${one.name}`]))
  }
}

/** A value of the change log as a clerk would say it; 空 where there is none. */
export function valueInWords(words: FieldWords, value: unknown, lexicon: Lexicon): string {
  if (Array.isArray(value)) {
    const parts = value.map((one: unknown) => valueInWords(words, one, lexicon))
    return parts.length === 0 ? '空' : parts.join('、')
  }
  if (value === null || value === undefined || value === '') return '空'
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (words.as) {
    case 'phone':
      return maskPhone(plain)
    case 'sealed':
      return '已录入'
    case 'text':
    case 'count':
      return plain
    case 'area':
      return typeof value === 'number' ? formatArea(value) : plain
    case 'money':
      return typeof value === 'number' ? formatWan(value) : plain
    case 'tenths':
      return typeof value === 'number' ? formatTenths(value) : plain
    case 'hundredths':
      return typeof value === 'number' ? (value / 100).toFixed(2) : plain
    case 'degrees':
      return typeof value === 'number' ? `${(value / 1_000_000).toFixed(6)}°` : plain
    case 'flag':
      return value === true ? '是' : '否'
    case 'functions':
      return lexicon.functions.get(plain) ?? plain
    case 'vocabulary':
      return words.words[plain] ?? plain
    case 'dictionary':
      return lexicon.entries.get(`${words.dictionary}/${plain}`) ?? plain
    case 'record':
      return lexicon.records.get(plain) ?? '已不存在的记录'
  }
}
