import { progressCurve } from '@domain/dossier/progress-curve'
import { milestoneState } from '@domain/project/milestone-state'
import { milestoneStates, projectStages } from '@domain/project/vocabulary'
import { reportStates } from '@domain/report/vocabulary'
import { curveTable, nodeTable, reportTable, stageTable } from '@documents/dossier/tables/progress-tables'
import { rowsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 六、进度记录: nodes, stages, S-curve, monthly reports. */
export const progressPart: BlocksOf = ({ milestones, stageSteps, reports, cutoff }) => {
  const curve = progressCurve(milestones, cutoff)
  return [
    rowsBlock(
      nodeTable,
      milestones.map((node) => ({
        name: node.name,
        weight: node.weight,
        plan: node.planDate,
        forecast: node.forecastDate,
        actual: node.actualDate,
        state: stateWords(node, cutoff),
        evidence: node.evidence
      }))
    ),
    rowsBlock(
      stageTable,
      stageSteps.map(({ changedOn, toStage, evidence, reason }) => ({
        date: changedOn,
        stage: projectStages[toStage],
        evidence,
        reason
      }))
    ),
    ...(curve.length === 0 ? [] : [{ kind: 'curve', title: '进度曲线（S 曲线）', points: curve } as const]),
    rowsBlock(
      curveTable,
      curve.map(({ period, planned, actual }) => ({
        period,
        planned,
        actual,
        deviation: actual === null ? null : actual - planned
      })),
      [`计划进度 = 计划在月末前完成的节点权重之和；实际形象进度 = 已完成的节点权重之和，截至 ${cutoff}。`]
    ),
    rowsBlock(
      reportTable,
      reports.map(({ period, report, isTold, values }) => ({
        period,
        state: report === null ? '未报' : reportStates[report.state],
        actual: isTold ? values.cumProgressPercent : null,
        invested: isTold ? values.cumInvestFen : null,
        done: isTold ? values.doneThisMonth : '',
        problems: isTold ? values.problems : '',
        next: isTold ? values.nextStep : ''
      }))
    )
  ]
}

/** 已超期 12 天. */
function stateWords(node: { planDate: string | null; actualDate: string | null }, cutoff: string): string {
  const { state, lagDays } = milestoneState(node, cutoff)
  return state === 'late' ? `${milestoneStates.late} ${lagDays} 天` : milestoneStates[state]
}
