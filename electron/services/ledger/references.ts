import type { EntityManager } from 'typeorm'
import { allDivisions, allOrganizations } from '@database/repositories/ledger-centers'
import { dictionaryEntries, serviceFunctionCatalog } from '@database/repositories/reference-lists'
import { LedgerWords } from '@services/ledger/ledger-words'
import { Places } from '@services/ledger/places'

/** What turns records into the words of T1 and back; loaded once for a whole file. */
export interface LedgerReferences {
  places: Places
  words: LedgerWords
}

export async function loadReferences(manager: EntityManager, today: string): Promise<LedgerReferences> {
  const divisions = await allDivisions(manager)
  const entries = await dictionaryEntries(manager)
  const organizations = await allOrganizations(manager)
  const functions = await serviceFunctionCatalog(manager)
  return {
    places: new Places(divisions, today),
    words: new LedgerWords(entries, organizations, new Set(functions.map(({ code }) => code)))
  }
}
