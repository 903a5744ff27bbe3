import { findHead, type HeadBlock } from '@domain/sheet/find-head'
import type { GridRange, GridRow } from '@domain/sheet/grid'
import { importLedgers, type ImportLedger } from '@domain/sheet/import-ledgers'
import { knownHeads, proposeMapping, sureFrom } from '@domain/sheet/propose-mapping'
import { codesOf } from '@domain/vocabulary-lookup'
import { ledgerKinds } from '@documents/excel/ledger/ledger-kinds'

export interface GuessedColumn {
  position: number
  path: string[]
  samples: string[]
  key: string | null
  confidence: number
  others: { ledger: ImportLedger; key: string }[]
}

export interface LedgerGuess {
  ledger: ImportLedger
  head: HeadBlock | null
  columns: GuessedColumn[]
  isLedger: boolean
}

type SamplesOf = (position: number, headBottom: number) => string[]

const kinds = codesOf(importLedgers).map((ledger) => {
  const kind = ledgerKinds[ledger]
  return { ledger, kind, knows: knownHeads(kind.fields) }
})

/**
 * Which ledger the first rows of a sheet are of, and what its columns are there: the one that knows most columns.
 * @param marked the ledger that a template says it is.
 */
export function guessLedger(
  rows: readonly GridRow[],
  merges: readonly GridRange[],
  samplesOf: SamplesOf,
  marked?: ImportLedger
): LedgerGuess {
  const asked = kinds.filter(({ ledger }) => marked === undefined || ledger === marked)
  const guesses = asked.map(({ ledger, kind, knows }) => {
    const head = findHead(rows, merges, knows)
    const proposals = head ? mapped(head, ledger, samplesOf) : []
    const sure = proposals.filter(({ key, confidence }) => key !== null && confidence >= sureFrom)
    const keys = new Set(proposals.map(({ key }) => key))
    const isLedger = sure.length >= kind.enough && kind.marks.every((mark) => keys.has(mark))
    return { ledger, head, proposals, isLedger, sure: sure.length }
  })
  const [best] = guesses.sort(
    (one, other) => Number(other.isLedger) - Number(one.isLedger) || other.sure - one.sure
  )
  if (!best?.head) return { ledger: 'centers', head: null, columns: [], isLedger: false }
  const { ledger, head, isLedger } = best
  const others = kinds
    .filter((kind) => kind.ledger !== ledger)
    .flatMap((kind) => mapped(head, kind.ledger, samplesOf).map((one) => ({ ...one, ledger: kind.ledger })))
  return {
    ledger,
    head,
    isLedger,
    columns: best.proposals.map((column) => ({
      ...column,
      others: others.flatMap((one) =>
        one.position === column.position && one.key !== null ? [{ ledger: one.ledger, key: one.key }] : []
      )
    }))
  }
}

function mapped(head: HeadBlock, ledger: ImportLedger, samplesOf: SamplesOf) {
  const sampled = head.columns.map((column) => ({
    ...column,
    samples: samplesOf(column.position, head.bottom)
  }))
  return proposeMapping(sampled, ledgerKinds[ledger].fields).map(({ key, confidence }, at) => ({
    position: sampled[at]?.position ?? 0,
    path: sampled[at]?.path ?? [],
    samples: sampled[at]?.samples ?? [],
    key,
    confidence
  }))
}
