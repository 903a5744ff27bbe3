import type { EntityManager } from 'typeorm'
import { addDays } from '@domain/calendar/day-count'
import { missingParts } from '@domain/center/missing-parts'
import { dueSoonDays, milestoneState } from '@domain/project/milestone-state'
import type { ProjectStanding } from '@domain/project/standing'
import { codesOf } from '@domain/vocabulary-lookup'
import type { DueNode, WorkbenchOverview } from '@contract/analysis'
import type { Figure } from '@contract/figure'
import type { Scope } from '@contract/scope'
import { countMissing } from '@database/repositories/center-list'
import { openNodes, type OpenNodeRow } from '@database/repositories/open-nodes'
import { countProjects } from '@database/repositories/project-list'
import { summariesAt } from '@services/analysis/completion-at'
import { countFigure, inputs, recordsAt } from '@services/analysis/figure-of'
import { missingReports } from '@services/report/missing-reports'
import { unitsOf } from '@services/units-of'

/** As many nodes as one looks through at a glance; the figure above opens them all. */
const shownNodes = 50

/** What is due, what is late, what is missing; the headline targets. */
export async function workbenchOverview(
  reader: EntityManager,
  { scope }: { scope: Scope }
): Promise<WorkbenchOverview> {
  const { cutoff, year } = scope
  const unitIds = await unitsOf(reader, scope.unitId)
  const ground = { year, cutoff, unitIds, kind: scope.kind, limit: shownNodes }
  const due = await openNodes(reader, { ...ground, from: cutoff, to: addDays(cutoff, dueSoonDays) })
  const late = await openNodes(reader, {
    ...ground,
    from: null,
    to: addDays(cutoff, -1)
  })
  return {
    targets: await summariesAt(reader, scope),
    due: {
      count: nodeFigure(due, `计划日期在截止日起 ${dueSoonDays} 天内、尚未完成的节点数`, 'due_soon', scope),
      nodes: due.nodes.map((node) => dueNodeOf(node, cutoff))
    },
    late: {
      count: nodeFigure(late, '计划日期早于截止日、尚未完成的节点数', 'late', scope),
      nodes: late.nodes.map((node) => dueNodeOf(node, cutoff))
    },
    missing: [
      ...(await missingOfCenters(reader, scope, unitIds)),
      ...(await missingOfProjects(reader, scope, unitIds)),
      ...(await missingReports(reader, scope))
    ]
  }
}

/** Counts nodes and opens their projects, so it says how many of these there are. */
function nodeFigure(
  { total, projects }: { total: number; projects: number },
  formula: string,
  standing: ProjectStanding,
  scope: Scope
): Figure {
  return countFigure(total, {
    formula: `${formula}；查看记录列出的是这些节点所在的项目`,
    inputs: inputs({ 截止日: scope.cutoff, 节点数: total, 所在项目数: projects }),
    records: recordsAt('/projects', { standing })
  })
}

function dueNodeOf(node: OpenNodeRow, cutoff: string): DueNode {
  const { lagDays, daysLeft } = milestoneState({ planDate: node.planDate, actualDate: null }, cutoff)
  return { ...node, lagDays, daysLeft }
}

type Missing = WorkbenchOverview['missing']

async function missingOfCenters(
  reader: EntityManager,
  scope: Scope,
  unitIds: readonly string[] | null
): Promise<Missing> {
  const lines: Missing = []
  const counts = await countMissing(reader, { unitIds, kind: scope.kind })
  for (const part of codesOf(missingParts)) {
    const value = counts[part]
    if (value === 0) continue
    const label = `缺${missingParts[part]}的运营中心`
    lines.push({
      label,
      count: countFigure(value, {
        formula: `${label}数`,
        inputs: inputs({ 中心数: value }),
        records: recordsAt('/centers', { missing: part })
      })
    })
  }
  return lines
}

async function missingOfProjects(
  reader: EntityManager,
  scope: Scope,
  unitIds: readonly string[] | null
): Promise<Missing> {
  const value = await countProjects(reader, {
    year: scope.year,
    cutoff: scope.cutoff,
    unitIds,
    kind: scope.kind,
    standing: 'missing_roles'
  })
  if (value === 0) return []
  return [
    {
      label: '责任人不全的项目',
      count: countFigure(value, {
        formula: '缺县区责任领导、街道责任人或社区责任人的计入任务项目数',
        inputs: inputs({ 项目数: value }),
        records: recordsAt('/projects', { standing: 'missing_roles' })
      })
    }
  ]
}
