import { functionCharges } from '@domain/center/vocabulary'
import { formatPercent } from '@domain/figure/format-figure'
import { teamTypes } from '@domain/grassroots/vocabulary'
import { maskPhone } from '@domain/identifier/phone'
import { codesOf } from '@domain/vocabulary-lookup'
import { fact, factsTable } from '@documents/dossier/tables/facts-table'
import { staffTable, teamTable } from '@documents/dossier/tables/people-tables'
import { namesOfPapers } from '@services/dossier/dossier-attachments'
import type { DossierRecords } from '@services/dossier/dossier-records'
import { rowsBlock, factsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 八、运营方案. */
export const operationPart: BlocksOf = ({ center, operatorName, stageSteps, ...rest }, words) => {
  const step = stageSteps.find(({ toStage }) => toStage === 'operation')
  return [
    factsBlock(
      factsTable('八、运营方案', '运营方案', [
        fact('运营主体', operatorName),
        fact('运营模式', words.list('operation_mode', center.operationModes)),
        fact('运营合同（协议）', step?.evidence || namesOfPapers(rest.attachments, 'operation_contract')),
        fact('合同要点', null),
        fact('收益分配方案', namesOfPapers(rest.attachments, 'revenue_plan')),
        ...chargeFacts(rest)
      ])
    )
  ]
}

/** 公益 / 微利 / 商业 by the number of running functions. */
function chargeFacts({ functions }: Pick<DossierRecords, 'functions'>) {
  const priced = functions.filter(({ isRunning, charge }) => isRunning && charge !== null)
  return codesOf(functionCharges).map((charge) => {
    const count = priced.filter((row) => row.charge === charge).length
    const share = priced.length === 0 ? '' : `${count} 项，${formatPercent(count / priced.length)}`
    return fact(`${functionCharges[charge]}的服务功能`, share)
  })
}

/** 九、人员与队伍: who is on post on the cut-off. */
export const peoplePart: BlocksOf = ({ staff, teams }, words) => [
  rowsBlock(
    staffTable,
    staff.map((one) => ({
      name: one.name,
      post: one.postName,
      fte: one.fteTenths,
      certificate: words.label('certificate', one.certificate),
      since: one.validFrom,
      phone: maskPhone(one.phone)
    })),
    ['截止日在岗的人员，长假、借调期间不在其内；电话隐去中间几位。']
  ),
  rowsBlock(
    teamTable,
    teams.map(({ team }) => ({
      name: team.name,
      type: teamTypes[team.type],
      founded: team.foundedOn,
      members: team.memberCount,
      activities: team.activitiesPerYear
    }))
  )
]

/** 十、平急转换: the list is a paper that is attached. */
export const emergencyPart: BlocksOf = ({ attachments }) => [
  factsBlock(
    factsTable('十、平急转换', '平急转换', [
      fact('平急转换清单', namesOfPapers(attachments, 'emergency_list')),
      fact('功能室急时功能、容量', null),
      fact('转换时限、责任人', null),
      fact('物资和最近演练', null)
    ])
  )
]
