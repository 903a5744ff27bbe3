import { functionCharges, functionStatuses } from '@domain/center/vocabulary'
import { formatPlain } from '@domain/figure/format-figure'
import { maskPhone } from '@domain/identifier/phone'
import { projectCategories, responsibilityRoles } from '@domain/project/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { fact, factsTable, figure } from '@documents/dossier/tables/facts-table'
import { dutyTable, functionTable, itemTable } from '@documents/dossier/tables/scheme-tables'
import { rowsBlock, factsBlock, type BlocksOf } from '@services/dossier/parts/part'
import { functionName } from '@services/dossier/parts/before-part'

/** 三、提质升级方案: what is aimed at, what is built, which functions. */
export const schemePart: BlocksOf = ({ project, items, functions, state: { baseline } }) => [
  factsBlock(
    factsTable('三、方案', '升级目标', [
      fact('项目名称', project.name),
      fact('升级类别', projectCategories[project.category]),
      fact('升级目标', project.goalText),
      figure('总投资（万元）', 'money', project.budgetTotal),
      fact('计划开工', project.planStart, 'date'),
      fact('计划完工', project.planFinish, 'date'),
      fact('计划验收', project.planAccept, 'date')
    ])
  ),
  rowsBlock(
    itemTable,
    items.map((one) => ({
      item: one.functionCode === null ? one.item : `${one.item}（${one.functionCode}）`,
      quantity:
        one.quantityHundredths === null
          ? ''
          : `${formatPlain(one.quantityHundredths / 100)} ${one.quantityUnit}`,
      before: one.beforeValue,
      after: one.afterValue,
      cost: one.cost,
      done: one.donePercent
    }))
  ),
  rowsBlock(
    functionTable,
    functions.map((row) => ({
      code: row.functionCode,
      name: functionName(row.functionCode).slice(row.functionCode.length + 1),
      before: baseline === null ? '未录入' : baseline.functionCodes.includes(row.functionCode) ? '有' : '无',
      now: row.isRunning ? functionStatuses.running : functionStatuses[row.status],
      charge: row.charge === null ? '' : functionCharges[row.charge],
      since: row.startDate
    }))
  )
]

/** 四、责任体系, from the city down. */
export const dutyPart: BlocksOf = ({ responsibilities }) => {
  const order = codesOf(responsibilityRoles)
  const sorted = [...responsibilities].sort(
    (one, other) => order.indexOf(one.role) - order.indexOf(other.role)
  )
  return [
    rowsBlock(
      dutyTable,
      sorted.map((duty) => ({
        role: duty.secretaryProject
          ? `${responsibilityRoles[duty.role]}（书记项目）`
          : responsibilityRoles[duty.role],
        person: duty.personName,
        organization: duty.organizationName,
        phone: maskPhone(duty.phone)
      })),
      ['电话隐去中间几位。']
    )
  ]
}
