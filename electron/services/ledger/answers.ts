import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codeOfAlias, formAliases, kindAliases, statusAliases, tierAliases } from '@domain/sheet/word-aliases'
import { splitList } from '@documents/excel/ledger/canonical-row'
import type { Answer } from '@services/import/ledger-plan'
import { questionId } from '@services/import/question-id'
import { listSeparator, type LedgerRow } from '@documents/excel/ledger/ledger-columns'

/** A place by its names, as one question. */
export function placeQuestionId({ county, town, village }: LedgerRow): string {
  return questionId('village', [county, town, village].join('/'))
}

const asked = [
  'centerKind',
  'tier',
  'form',
  'status',
  'siteSources',
  'propertyRight',
  'operationModes',
  'operator'
] as const

export class Answers {
  private readonly values: ReadonlyMap<string, string>

  constructor(answers: readonly Answer[]) {
    this.values = new Map(answers.map(({ id, value }) => [id, value]))
  }

  /** The id of the division that the clerk chose for the names of the line; null when he was not asked. */
  divisionOf(row: LedgerRow): string | null {
    return row.divisionCode === '' ? (this.values.get(placeQuestionId(row)) ?? null) : null
  }

  /** The line with its words as the register writes them: aliases first, then what was answered. */
  settled(row: LedgerRow): LedgerRow {
    const settled = {
      ...row,
      centerKind: labelOf(kindAliases, centerKinds, row.centerKind),
      tier: labelOf(tierAliases, centerTiers, row.tier),
      form: labelOf(formAliases, centerForms, row.form),
      status: labelOf(statusAliases, centerStatuses, row.status)
    }
    for (const key of asked) settled[key] = this.answered(key, settled[key])
    return settled
  }

  private answered(key: (typeof asked)[number], text: string): string {
    if (key !== 'siteSources' && key !== 'operationModes') {
      return this.values.get(questionId(key, text)) ?? text
    }
    const entries = splitList(text).map((entry) => this.values.get(questionId(key, entry)) ?? entry)
    return [...new Set(entries.filter((entry) => entry !== ''))].join(listSeparator)
  }
}

function labelOf<Code extends string>(
  aliases: Readonly<Record<Code, readonly string[]>>,
  labels: Readonly<Record<Code, string>>,
  text: string
): string {
  const code = text === '' ? null : codeOfAlias(aliases, text)
  return code === null ? text : labels[code]
}
