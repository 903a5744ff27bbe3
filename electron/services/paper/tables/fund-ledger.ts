import { fundingSources } from '@domain/money/vocabulary'
import { arrivalRate, executionRate } from '@domain/money/fund-ratios'
import {
  flowsOfSources,
  sourcesOfProjects,
  type FlowOfPaper,
  type SourceOfPaper
} from '@database/repositories/project-papers'
import { fundLedger, type FundLedgerKey } from '@documents/tables/definitions/fund-ledger'
import type { RowValues } from '@documents/tables/table-sheet'
import type { GatherTable } from '@services/paper/gathered'
import { withKindTotals } from '@services/paper/kind-totals'
import { projectsOfScope } from '@services/paper/tables/project-tasks'

interface Place {
  projectNo: string
  centerName: string
}

/** T5. Plan, rates and balance of a source stand in its first line, so that the columns add up. */
export const gatherFundLedger: GatherTable = async (reader, { scope }) => {
  const projects = await projectsOfScope(reader, scope)
  const sources = await sourcesOfProjects(
    reader,
    projects.map(({ project }) => project.id)
  )
  const sourceIds = [...sources.values()].flatMap((own) => own.map(({ id }) => id))
  const flows = await flowsOfSources(reader, sourceIds, scope.cutoff)
  const rows = projects.flatMap(({ project, centerName }) =>
    (sources.get(project.id) ?? []).flatMap((source) =>
      rowsOf({ projectNo: project.projectNo, centerName }, source, flows.get(source.id) ?? []).map(
        (values) => ({
          kind: project.kind,
          values
        })
      )
    )
  )
  return {
    title: fundLedger.title,
    sheets: [
      {
        definition: fundLedger,
        lines: withKindTotals(rows),
        notes: [
          '到位率 = 到位 ÷ 计划；执行率 = 支付 ÷ 到位；退回、退款为负数。计划、到位率、执行率、结余写在每个资金来源的第一行。'
        ]
      }
    ],
    lightRule: '',
    targetVersion: ''
  }
}

function rowsOf(
  place: Place,
  source: SourceOfPaper,
  flows: readonly FlowOfPaper[]
): RowValues<FundLedgerKey>[] {
  const sum = (direction: FlowOfPaper['direction']): number =>
    flows.reduce((total, flow) => total + (flow.direction === direction ? flow.amount : 0), 0)
  const totals = { planned: source.planned ?? 0, arrived: sum('arrived'), paid: sum('paid') }
  const shown: (FlowOfPaper | null)[] = flows.length === 0 ? [null] : [...flows]
  return shown.map((flow, index) => {
    const [arrived, paid] = [
      flow?.direction === 'arrived' ? flow : null,
      flow?.direction === 'paid' ? flow : null
    ]
    const isFirst = index === 0
    return {
      ...place,
      source: fundingSources[source.source],
      docNo: isFirst ? source.docNo : '',
      planned: isFirst ? source.planned : null,
      arrivedOn: arrived?.flowedOn ?? null,
      arrived: arrived?.amount ?? null,
      paidOn: paid?.flowedOn ?? null,
      paid: paid?.amount ?? null,
      payee: flow?.payee ?? '',
      purpose: flow?.purpose ?? '',
      arrivalRate: isFirst ? arrivalRate(totals).value : '',
      executionRate: isFirst ? executionRate(totals).value : '',
      balance: isFirst ? totals.arrived - totals.paid : null,
      voucherNo: flow?.voucherNo ?? ''
    }
  })
}
