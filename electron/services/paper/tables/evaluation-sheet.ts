import { sampleIndicators, sampleStarRule } from '@domain/evaluation/sample-indicators'
import { evaluationSheet, type EvaluationSheetKey } from '@documents/tables/definitions/evaluation-sheet'
import { rowPlaces, type TableLine } from '@documents/tables/table-sheet'
import type { GatherTable } from '@services/paper/gathered'

/** T13: a blank sheet to score a centre on by hand. */
export const gatherEvaluationSheet: GatherTable = () => {
  const rows = sampleIndicators.map(
    ({ dimension, name, fullScore, dataSource, veto }): TableLine<EvaluationSheetKey> => ({
      kind: 'row',
      values: {
        dimension,
        indicator: veto === true ? `${name}（一票否决）` : name,
        full: fullScore,
        dataSource,
        actual: '',
        score: null,
        remark: ''
      }
    })
  )
  return Promise.resolve({
    title: evaluationSheet.title,
    sheets: [
      {
        definition: evaluationSheet,
        lines: [...rows, { kind: 'total', label: '总分', rows: rowPlaces(rows) }],
        form: [
          {
            height: 1.2,
            cells: [
              { text: '被评价中心', columns: 1, label: true },
              { text: '', columns: 2 },
              { text: '星级', columns: 1, label: true },
              { text: '', columns: 3 }
            ]
          }
        ],
        notes: [`示例评分表，请换成本地的评价办法。${sampleStarRule}。`]
      }
    ],
    lightRule: '',
    targetVersion: ''
  })
}
