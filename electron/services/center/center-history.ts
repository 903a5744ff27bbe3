import type { EntityManager } from 'typeorm'
import type { HistoryChange, HistoryEntry, HistoryPage } from '@contract/center-detail'
import type { ParsedInputOf } from '@contract/index'
import type { ChangeLog } from '@database/entities/change-log'
import { historyOf, rowsOnceThere, type RecordedSave } from '@database/repositories/record-history'
import { centerParts, type FieldWords } from '@services/center/center-words'
import { loadLexicon, valueInWords, type Lexicon } from '@services/center/value-words'

type Referred = Extract<FieldWords, { as: 'record' }>['of']

/** Every save of a centre and its parts, newest first, old and new values in words. */
export async function centerHistory(
  reader: EntityManager,
  { id, offset, limit }: ParsedInputOf<'center:history'>
): Promise<HistoryPage> {
  const { total, saves } = await historyOf(reader, { entity: 'center', id }, { offset, limit })
  const parts = await namingValues(reader, saves)
  const lexicon = await loadLexicon(reader, referredIn(saves, parts))
  return { total, entries: saves.map((save) => entryOf(save, parts, lexicon)) }
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
  const known = centerParts[change.entity]
  if (known === undefined) return []
  const part = partName(change, parts, lexicon)
  if (change.field === null) {
    return [{ part, kind: change.kind, field: '', oldText: '', newText: '' }]
  }
  const words = known.fields[change.field]
  // Columns that the program fills itself (search_text) say nothing to a clerk.
  if (words === undefined) return []
  const say = (json: string | null): string => valueInWords(words, change.field ?? '', parsed(json), lexicon)
  return [
    {
      part,
      kind: change.kind,
      field: words.label,
      oldText: say(change.oldValue),
      newText: say(change.newValue)
    }
  ]
}

/** 功能室 舞蹈室, 服务功能 F05 文化娱乐; the centre itself is 中心. */
function partName(change: ChangeLog, parts: ReadonlyMap<string, unknown>, lexicon: Lexicon): string {
  const known = centerParts[change.entity]
  if (known === undefined || known.named === null) return known?.label ?? ''
  const words = known.fields[known.named]
  const value = parts.get(change.entityId)
  if (words === undefined || value === undefined) return known.label
  return `${known.label} ${valueInWords(words, known.named, value, lexicon)}`
}

/** What names each part that the saves touched, by its id. */
async function namingValues(
  reader: EntityManager,
  saves: readonly RecordedSave[]
): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>()
  for (const [table, { named }] of Object.entries(centerParts)) {
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
): Map<Referred, string[]> {
  const referred = new Map<Referred, string[]>()
  const add = (words: FieldWords | undefined, value: unknown): void => {
    if (words?.as !== 'record' || typeof value !== 'string') return
    referred.set(words.of, [...(referred.get(words.of) ?? []), value])
  }
  for (const change of saves.flatMap((save) => save.changes)) {
    const known = centerParts[change.entity]
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
