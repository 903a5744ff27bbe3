import { formatTenths } from '@domain/figure/format-figure'
import type { ClauseOfSheet, ScoreSheetDraft, ScoreSheetLine } from '@contract/score-sheet'
import { ownName } from '@renderer/features/settings/own-name'

/** 建设内容按方案完成 15.0、消防、用电…（否决）10.0 … */
export function clausesInWords(items: readonly ClauseOfSheet[]): string {
  return items
    .map(
      ({ clause, fullScoreTenths, veto }) =>
        `${clause}${veto ? '（否决）' : ''} ${formatTenths(fullScoreTenths)}`
    )
    .join('；')
}

/** A copy for editing, under a name that is free, with the pass line that the sheet goes by as its own. */
export function copyOf(
  { draft, goesByTenths }: ScoreSheetLine,
  all: readonly ScoreSheetLine[]
): ScoreSheetDraft {
  const name = ownName(
    draft.name.replace('（示例）', ''),
    all.map((line) => line.draft.name)
  )
  return { ...draft, id: null, revision: null, name, note: '', passLineTenths: goesByTenths }
}

export const emptyClause = (): ClauseOfSheet => ({
  clause: '',
  standard: '',
  fullScoreTenths: 0,
  veto: false
})

/** Chinese names of the fields. */
export const scoreSheetLabels: Readonly<Record<string, string>> = {
  name: '名称',
  passLineTenths: '合格线',
  note: '说明',
  items: '条款',
  'items.clause': '条款',
  'items.fullScoreTenths': '分值'
}
