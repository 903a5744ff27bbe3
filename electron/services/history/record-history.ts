import type { EntityManager } from 'typeorm'
import type { HistoryChange, HistoryEntry, HistoryPage } from '@contract/history'
import type { ParsedInputOf } from '@contract/index'
import type { ChangeLog } from '@database/entities/change-log'
import { historyOf, rowsOnceThere, type RecordedSave } from '@database/repositories/record-history'
import type { FieldWords, ReferredTable } from '@services/history/field-words'
import { loadLexicon, valueInWords, type Lexicon } from '@services/history/value-words'
import { allWords } from '@services/history/words/all'

const tableOf = {
  center: 'center',
  project: 'upgrade_project',
  person: 'person',
  issue: 'issue',
  inspection: 'inspection',
  acceptance: 'acceptance',
  letter: 'supervision_letter',
  grid: 'grid'
} as const

/** Every save of a record and its parts, newest first, old and new values in words. */
export async function recordHistory(
  reader: EntityManager,
  { of, id, offset, limit }: ParsedInputOf<'history:record'>
): Promise<HistoryPage> {
  const { total, saves } = await historyOf(reader, { entity: tableOf[of], id }, { offset, limit })
  return { total, entries: await entriesOf(reader, saves) }
}

/** Saves in words, in the order given. */
export async function entriesOf(
  reader: EntityManager,
  saves: readonly RecordedSave[]
): Promise<HistoryEntry[]> {
  const parts = await namingValues(reader, saves)
  const lexicon = await loadLexicon(reader, referredIn(saves, parts))
  return saves.map((save) => entryOf(save, parts, lexicon))
}

function entryOf(save: RecordedSave, parts: ReadonlyMap<string, unknown>, lexicon: Lexicon): HistoryEntry {
  const { id, at, actor, title, undoneBy } = save.batch
  return {
    batchId: id,
    at,
    actor,
    title,
    undone: undoneBy !== null,
    changes: save.changes.flatMap((change) => changesOf(change, parts, lexicon))
  }
}

function changesOf(
  change: ChangeLog,
  parts: ReadonlyMap<string, unknown>,
  lexicon: Lexicon
): HistoryChange[] {
  const known = allWords[change.entity]
  if (known === undefined) return []
  const part = partName(change, parts, lexicon)
  if (change.field === null) {
    return [{ part, kind: change.kind, field: '', oldText: '', newText: '' }]
  }
  const words = known.fields[change.field]
  // Columns that the program fills itself (search_text) say nothing to a clerk.
  if (words === undefined) return []
  const [before, after] = [parsed(change.oldValue), parsed(change.newValue)]
  const replaced = words.as === 'sealed' && before !== null
  return [
    {
      part,
      kind: change.kind,
      field: words.label,
      oldText: valueInWords(words, before, lexicon),
      newText: replaced ? sealedOver(after) : valueInWords(words, after, lexicon)
    }
  ]
}

/** What became of a sealed value; its own words would be the same before and after. */
const sealedOver = (after: unknown): string => (after === null ? '已清除' : '已修改')

/** 功能室 舞蹈室, 服务功能 F05 文化娱乐; the centre itself is 中心. */
function partName(change: ChangeLog, parts: ReadonlyMap<string, unknown>, lexicon: Lexicon): string {
  const known = allWords[change.entity]
  if (known === undefined || known.named === null) return known?.label ?? ''
  const words = known.fields[known.named]
  const value = parts.get(change.entityId)
  if (words === undefined || value === undefined) return known.label
  return `${known.label} ${valueInWords(words, value, lexicon)}`
}

/** What names each part that the saves touched, by its id. */
async function namingValues(
  reader: EntityManager,
  saves: readonly RecordedSave[]
): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>()
  for (const [table, { named }] of Object.entries(allWords)) {
    if (named === null) continue
    const ids = saves
      .flatMap((save) => save.changes)
      .filter((change) => change.entity === table)
      .map((change) => change.entityId)
    for (const row of await rowsOnceThere(reader, table, named, ids)) values.set(row.id, row.value)
  }
  return values
}

/** Ids in old and new values that have to be named, by the table that they point to. */
function referredIn(
  saves: readonly RecordedSave[],
  parts: ReadonlyMap<string, unknown>
): Map<ReferredTable, string[]> {
  const referred = new Map<ReferredTable, string[]>()
  const add = (words: FieldWords | undefined, value: unknown): void => {
    if (words?.as !== 'record' || typeof value !== 'string') return
    referred.set(words.of, [...(referred.get(words.of) ?? []), value])
  }
  for (const change of saves.flatMap((save) => save.changes)) {
    const known = allWords[change.entity]
    if (known === undefined) continue
    if (known.named !== null) add(known.fields[known.named], parts.get(change.entityId))
    if (change.field === null) continue
    const words = known.fields[change.field]
    add(words, parsed(change.oldValue))
    add(words, parsed(change.newValue))
  }
  return referred
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}
