import { serviceShare } from '@domain/area/area-split'
import { serviceFunctions } from '@domain/center/function-catalog'
import { projectStages } from '@domain/project/vocabulary'
import { fact, factsTable, figure, type Fact } from '@documents/dossier/tables/facts-table'
import { namesOfPapers, photosOfWork } from '@services/dossier/dossier-attachments'
import type { DossierRecords } from '@services/dossier/dossier-records'
import { factsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 二、升级前现状与需求调研. */
export const beforePart: BlocksOf = (records) => [
  factsBlock(factsTable('二、升级前现状', '升级前现状', beforeFacts(records))),
  factsBlock(factsTable('二、需求调研', '需求调研', surveyFacts(records)))
]

function beforeFacts({ state: { baseline }, attachments }: DossierRecords): Fact[] {
  const photos = photosOfWork(attachments, 'before').length
  const pictures = fact('升级前照片', photos === 0 ? null : `${photos} 张，见“十三、影像资料”`)
  if (baseline === null) return [fact('升级前现状', null), pictures]
  return [
    fact('记录日期', baseline.takenOn, 'date'),
    figure('办公面积（㎡）', 'area', baseline.areaOffice),
    figure('服务面积（㎡）', 'area', baseline.areaService),
    figure('共用面积（㎡）', 'area', baseline.areaShared),
    figure('室外面积（㎡）', 'area', baseline.areaOutdoor),
    figure('服务面积占比（%）', 'rate', serviceShare(baseline)),
    fact(`已开展的服务功能（${baseline.functionCodes.length} 项）`, functionNames(baseline.functionCodes)),
    figure('在岗人员（折算，人）', 'tenths', baseline.staffFteTenths),
    figure('月服务人次', 'count', baseline.monthlyVisits),
    figure(
      '满意度（%）',
      'rate',
      baseline.satisfactionHundredths === null ? null : baseline.satisfactionHundredths / 10_000
    ),
    pictures
  ]
}

/** The survey is known by its node and by what the change of stage rested on. */
function surveyFacts({ milestones, stageSteps, attachments }: DossierRecords): Fact[] {
  const node = milestones.find(({ name }) => name === '需求调研')
  const step = stageSteps.find(({ toStage }) => toStage === 'scheme')
  return [
    fact('调研完成日期', node?.actualDate ?? null, 'date'),
    fact('调研佐证', node?.evidence ?? null),
    fact(`进入“${projectStages.scheme}”的依据`, step?.evidence ?? null),
    fact('调研材料', namesOfPapers(attachments, 'survey')),
    fact('问卷、圆桌会份数和主要需求', null)
  ]
}

const names: ReadonlyMap<string, string> = new Map(Object.entries(serviceFunctions))

/** F01 便民服务/政务代办、…. */
export function functionNames(codes: readonly string[]): string {
  return [...codes]
    .sort()
    .map((code) => functionName(code))
    .join('、')
}

export function functionName(code: string): string {
  return `${code} ${names.get(code) ?? ''}`.trim()
}
