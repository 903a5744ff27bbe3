import { paperKinds } from '@domain/attachment/vocabulary'
import { acceptanceLevels } from '@domain/acceptance/vocabulary'
import type { Completeness } from '@domain/dossier/completeness'
import { dossierSections } from '@domain/dossier/sections'
import { projectStages } from '@domain/project/vocabulary'
import type { DossierBlock } from '@documents/dossier/dossier-document'
import { annexTable, missingTable } from '@documents/dossier/tables/closing-tables'
import { fact, factsTable } from '@documents/dossier/tables/facts-table'
import { rowsBlock, factsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 附件清单: every paper that a record names or that is attached to it, by day. */
export const annexPart: BlocksOf = ({ milestones, stageSteps, acceptances, items, issues, attachments }) => {
  const papers = [
    ...stageSteps.map(({ evidence, toStage, changedOn }) => ({
      paper: evidence,
      of: `进入阶段“${projectStages[toStage]}”`,
      date: changedOn
    })),
    ...milestones.map(({ evidence, name, actualDate }) => ({
      paper: evidence,
      of: `节点“${name}”`,
      date: actualDate
    })),
    ...items.map(({ evidence, item }) => ({ paper: evidence, of: `建设内容“${item}”`, date: null })),
    ...issues.map(({ issue: { evidence, issueNo, closedOn } }) => ({
      paper: evidence,
      of: `问题 ${issueNo} 整改`,
      date: closedOn
    })),
    ...acceptances.map(({ certificateNo, level, heldOn }) => ({
      paper: certificateNo,
      of: acceptanceLevels[level],
      date: heldOn
    })),
    ...attachments.flatMap(({ paper, name, of, createdAt }) =>
      paper === null ? [] : [{ paper: `${paperKinds[paper]}：${name}`, of, date: createdAt.slice(0, 10) }]
    )
  ].filter(({ paper }) => paper !== '')
  const day = ({ date }: { date: string | null }): string => date ?? '9999'
  papers.sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
  return [rowsBlock(annexTable, papers)]
}

/** 卷内备考表, to be signed by hand. */
export function fileNote(title: string): DossierBlock[] {
  const blank = { label: '', kind: 'text', value: '' } as const
  return [
    factsBlock(
      factsTable('卷内备考表', '卷内备考表', [
        fact('案卷题名', title),
        { ...blank, label: '本卷情况说明', value: '\n\n\n\n' },
        { ...blank, label: '立卷人' },
        { ...blank, label: '检查人' },
        { ...blank, label: '立卷时间', value: '　　　　年　　月　　日' }
      ])
    )
  ]
}

/** 完整度: the bar and what is missing, until the dossier is archived. */
export function completenessBlocks({ have, required, missing }: Completeness): DossierBlock[] {
  return [
    { kind: 'share', have, required },
    rowsBlock(
      missingTable,
      missing.map(({ section, label, advice }) => ({
        section: dossierSections[section],
        paper: label,
        advice
      }))
    )
  ]
}
