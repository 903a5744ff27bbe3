import type { EntityManager } from 'typeorm'
import { dictionaryEntries } from '@database/repositories/reference-lists'

/** Labels of the dictionaries that the office edits; loaded once for all dossiers of a job. */
export class DossierWords {
  private constructor(private readonly labels: ReadonlyMap<string, string>) {}

  static async load(reader: EntityManager): Promise<DossierWords> {
    const entries = await dictionaryEntries(reader)
    return new DossierWords(
      new Map(entries.map(({ dictionary, code, label }) => [`${dictionary}/${code}`, label]))
    )
  }

  /** A word that has left its dictionary is written as its code. */
  label(dictionary: string, code: string | null): string {
    return code === null ? '' : (this.labels.get(`${dictionary}/${code}`) ?? code)
  }

  list(dictionary: string, codes: readonly string[]): string {
    return codes.map((code) => this.label(dictionary, code)).join('、')
  }
}
