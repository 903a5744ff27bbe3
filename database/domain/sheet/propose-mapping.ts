import type { HeadColumn } from '@domain/sheet/find-head'
import { comparableHead } from '@domain/sheet/head-name'

/** A column of a ledger, as papers from elsewhere may call it. */
export interface ImportField<Key extends string> {
  key: Key
  /** Its own head first, then what others write. */
  names: readonly string[]
  /** Whether a value looks like one of this column. */
  suits?: (text: string) => boolean
}

export interface SampledColumn extends HeadColumn {
  /** The first values under the head. */
  samples: readonly string[]
}

export interface Proposal<Key extends string> {
  position: number
  /** Null: nothing fits, the column stays out. */
  key: Key | null
  /** 0 … 1. */
  confidence: number
}

/** From here on the clerk need not look. */
export const sureFrom = 0.9
const proposeFrom = 0.5
const enoughSamples = 3

/** Which column of the ledger each column of a sheet is, every one at most once: by name, synonym and content. */
export function proposeMapping<Key extends string>(
  columns: readonly SampledColumn[],
  fields: readonly ImportField<Key>[]
): Proposal<Key>[] {
  const pairs = columns
    .flatMap((column) => fields.map((field) => ({ column, field, score: scoreOf(column, field) })))
    .filter(({ score }) => score >= proposeFrom)
    .sort((one, other) => other.score - one.score)
  const chosen = new Map<number, { key: Key; confidence: number }>()
  const taken = new Set<Key>()
  for (const { column, field, score } of pairs) {
    if (chosen.has(column.position) || taken.has(field.key)) continue
    chosen.set(column.position, { key: field.key, confidence: score })
    taken.add(field.key)
  }
  return columns.map(({ position }) => ({ position, key: null, confidence: 0, ...chosen.get(position) }))
}

/** Whether a text is the name of one of the columns. */
export function knownHeads(fields: readonly ImportField<string>[]): (text: string) => boolean {
  const names = new Set(fields.flatMap((field) => field.names.map(comparableHead)))
  return (text) => names.has(comparableHead(text))
}

function scoreOf(column: SampledColumn, field: ImportField<string>): number {
  const byName = Math.max(...field.names.map((name) => nameScore(column.path, comparableHead(name))))
  const fit = contentFit(column.samples, field)
  if (byName === 0) return fit !== null && fit >= 0.8 ? 0.55 : 0
  return fit !== null && fit < 0.2 ? byName - 0.35 : byName
}

function nameScore(path: readonly string[], name: string): number {
  const heads = path.map(comparableHead)
  const last = heads.at(-1) ?? ''
  if (last === name) return heads.length === 1 ? 1 : 0.97
  if (heads.join('') === name || heads.join('/') === name) return 0.99
  if (name.length >= 2 && last.includes(name)) return 0.6 + (0.25 * name.length) / last.length
  return last.length >= 2 && name.includes(last) ? 0.5 + (0.2 * last.length) / name.length : 0
}

/** The share of values that look right; null where there are too few, or where nothing can be told. */
function contentFit(samples: readonly string[], { suits }: ImportField<string>): number | null {
  const filled = samples.filter((text) => text.trim() !== '')
  if (!suits || filled.length < enoughSamples) return null
  return filled.filter((text) => suits(text.trim())).length / filled.length
}
