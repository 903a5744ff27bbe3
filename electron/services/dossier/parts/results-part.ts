import { functionChanges, measuredChanges, type MeasureKind } from '@domain/baseline/baseline-changes'
import type { ColumnKind } from '@documents/tables/table-column'
import { cellText } from '@documents/tables/cell-text'
import { fact, factsTable } from '@documents/dossier/tables/facts-table'
import { resultTable } from '@documents/dossier/tables/closing-tables'
import { shownNumber } from '@documents/tables/shown-number'
import { functionNames } from '@services/dossier/parts/before-part'
import { factsBlock, tableBlock, type BlocksOf } from '@services/dossier/parts/part'

const columnKinds: Readonly<Record<MeasureKind, ColumnKind>> = {
  area: 'area',
  count: 'count',
  tenths: 'tenths',
  share: 'rate'
}

/** 十二、成效对比: before and now with the change in its unit; a bar for each measure that is known on both sides. */
export const resultsPart: BlocksOf = ({ state: { baseline, now } }) => {
  const changes = measuredChanges(baseline, now).map((change) => {
    const kind = columnKinds[change.kind]
    const unit = change.kind === 'share' ? '%，变化为百分点' : change.unit
    return { ...change, kind, unit }
  })
  const functions = baseline === null ? null : functionChanges(baseline, now)
  const bars = changes.flatMap(({ label, kind, unit, before, now: present }) => {
    if (before === null || present === null) return []
    const mark = kind === 'rate' ? '%' : unit
    const text = (value: number): string => `${cellText({ kind }, value, '')}${mark}`
    return [
      {
        label,
        before: shownNumber(kind, before),
        now: shownNumber(kind, present),
        beforeText: text(before),
        nowText: text(present)
      }
    ]
  })
  return [
    tableBlock({
      definition: resultTable,
      lines: changes.map(({ label, kind, unit, before, now: present, change }) => ({
        kind: 'row',
        values: { measure: label, before, now: present, change, unit },
        kinds: { before: kind, now: kind, change: kind }
      })),
      notes: baseline === null ? ['没有记录升级前现状，无法比较。'] : []
    }),
    ...(bars.length === 0 ? [] : [{ kind: 'bars', title: '升级前后对比图', bars } as const]),
    factsBlock(
      factsTable('十二、功能增减', '服务功能增减', [
        fact('新增', functions === null ? null : functionNames(functions.added) || '无'),
        fact('停办', functions === null ? null : functionNames(functions.lost) || '无')
      ])
    )
  ]
}
