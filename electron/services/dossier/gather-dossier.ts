import { dossierCompleteness, isArchived } from '@domain/dossier/completeness'
import { dossierSections, type DossierSection } from '@domain/dossier/sections'
import { codesOf } from '@domain/vocabulary-lookup'
import { dossierTitle, type DossierDocument, type DossierPart } from '@documents/dossier/dossier-document'
import type { Pictures } from '@services/dossier/dossier-attachments'
import { factsOf } from '@services/dossier/dossier-facts'
import type { DossierRecords } from '@services/dossier/dossier-records'
import type { DossierWords } from '@services/dossier/dossier-words'
import { basicPart } from '@services/dossier/parts/basic-part'
import { beforePart } from '@services/dossier/parts/before-part'
import { acceptancePart, checksPart } from '@services/dossier/parts/checks-part'
import { annexPart, completenessBlocks, fileNote } from '@services/dossier/parts/closing-parts'
import { moneyPart } from '@services/dossier/parts/money-part'
import { emergencyPart, operationPart, peoplePart } from '@services/dossier/parts/operation-part'
import { picturesPart } from '@services/dossier/parts/pictures-part'
import type { BlocksOf } from '@services/dossier/parts/part'
import { progressPart } from '@services/dossier/parts/progress-part'
import { resultsPart } from '@services/dossier/parts/results-part'
import { dutyPart, schemePart } from '@services/dossier/parts/scheme-part'

const blocksOf: Readonly<Record<DossierSection, BlocksOf>> = {
  basic: basicPart,
  before: beforePart,
  scheme: schemePart,
  duty: dutyPart,
  money: moneyPart,
  progress: progressPart,
  checks: checksPart,
  operation: operationPart,
  people: peoplePart,
  emergency: emergencyPart,
  acceptance: acceptancePart,
  results: resultsPart,
  pictures: picturesPart
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'] as const

/** The dossier that the records make, part by part. Source: domain §3.3. */
export function dossierOf(
  records: DossierRecords,
  words: DossierWords,
  pictures: Pictures,
  filledOn: string
): DossierDocument {
  const { project, stage, center, unitName, cutoff, stageSteps } = records
  const completeness = dossierCompleteness(factsOf(records))
  const parts = codesOf(dossierSections).map((section, at): DossierPart => ({
    title: `${numerals[at]}、${dossierSections[section]}`,
    blocks: blocksOf[section](records, words, pictures),
    onNewPage: false
  }))
  const closed = stageSteps.filter(({ toStage }) => isArchived(toStage)).at(-1)
  const isWhole = isArchived(stage)
  return {
    projectNo: project.projectNo,
    centerName: center.name,
    projectName: project.name,
    year: project.year,
    unitName,
    archivedOn: isWhole ? (closed?.changedOn ?? project.acceptedOn) : null,
    cutoff,
    filledOn,
    parts: [
      ...parts,
      { title: '附件清单', blocks: annexPart(records, words, pictures), onNewPage: true },
      {
        title: '卷内备考表',
        blocks: fileNote(`${project.year}年${dossierTitle({ centerName: center.name })}`),
        onNewPage: true
      },
      ...(isWhole
        ? []
        : [{ title: '档案完整度', blocks: completenessBlocks(completeness), onNewPage: false }])
    ],
    completeness,
    isSample: project.isSample
  }
}
