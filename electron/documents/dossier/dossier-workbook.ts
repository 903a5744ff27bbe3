import { spokenDate } from '@domain/calendar/spoken-date'
import { dossierTitle, type DossierDocument } from '@documents/dossier/dossier-document'
import { fact, factsTable, figure } from '@documents/dossier/tables/facts-table'
import type { TableDocument } from '@documents/tables/table-sheet'

/** The twin of the PDF: a sheet for each of its tables in the same order, with values instead of pictures. */
export function dossierWorkbook(document: DossierDocument): TableDocument {
  const { projectNo, centerName, projectName, year, unitName, archivedOn, completeness } = document
  const title = dossierTitle(document)
  const cover = factsTable('封面', title, [
    fact('编号', projectNo),
    fact('中心名称', centerName),
    fact('项目', projectName),
    figure('年度', 'percent', year),
    fact('责任单位', unitName),
    fact('归档日期', archivedOn === null ? '未归档' : spokenDate(archivedOn)),
    figure('应有材料（项）', 'count', completeness.required),
    figure('已有材料（项）', 'count', completeness.have)
  ])
  return {
    title,
    annex: `编号 ${projectNo}`,
    unitName,
    cutoff: document.cutoff,
    filledOn: document.filledOn,
    sheets: [
      cover,
      ...document.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => ('table' in block ? [block.table] : []))
      )
    ]
  }
}
