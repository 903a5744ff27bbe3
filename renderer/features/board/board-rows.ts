import type { MilestonePiece, ProjectRow } from '@contract/project-list'

/** A symbol in a month's cell: the number is that of the node in the order of the work. */
interface BoardSign {
  text: string
  /** 3 资金落实 计划 2026-04-30. */
  words: string
  kind: 'plan' | 'overdue' | 'done' | 'done_late'
}

export interface BoardGroup {
  unitName: string
  projects: ProjectRow[]
}

/** Projects by unit, units in their official order; the projects keep the order they came in. */
export function byUnit(projects: readonly ProjectRow[], units: readonly string[]): BoardGroup[] {
  const groups = new Map<string, BoardGroup>(units.map((unitName) => [unitName, { unitName, projects: [] }]))
  for (const project of projects) {
    const group = groups.get(project.unitName) ?? { unitName: project.unitName, projects: [] }
    groups.set(project.unitName, group)
    group.projects.push(project)
  }
  return [...groups.values()].filter((group) => group.projects.length > 0)
}

/** The signs of a month (1 … 12): plan ▽, actual ▼ up to the cut-off; ‹ and › mark dates of another year. */
export function signsOf(
  nodes: readonly MilestonePiece[],
  { year, month, cutoff }: { year: number; month: number; cutoff: string }
): BoardSign[] {
  return nodes.flatMap((node, index) => {
    const number = String(index + 1)
    const signs: BoardSign[] = []
    const plan = monthIn(year, node.planDate)
    if (plan.month === month) {
      const overdue = node.state === 'late'
      signs.push({
        text: `${plan.mark}▽${number}${overdue ? '!' : ''}`,
        words: `${number} ${node.name} 计划 ${node.planDate}${overdue ? `，超期 ${String(node.lagDays)} 天` : ''}`,
        kind: overdue ? 'overdue' : 'plan'
      })
    }
    if (node.actualDate === null || node.actualDate > cutoff) return signs
    const actual = monthIn(year, node.actualDate)
    if (actual.month === month) {
      const late = node.actualDate > node.planDate
      signs.push({
        text: `${actual.mark}▼${number}${late ? '!' : ''}`,
        words: `${number} ${node.name} 实际 ${node.actualDate}${late ? '，晚于计划' : ''}`,
        kind: late ? 'done_late' : 'done'
      })
    }
    return signs
  })
}

/** What the numbers mean: 1 需求调研, several names of one number side by side. */
export function numbersInWords(projects: readonly ProjectRow[]): string[] {
  const names: Set<string>[] = []
  for (const { milestones } of projects) {
    for (const [index, { name }] of milestones.entries()) (names[index] ??= new Set()).add(name)
  }
  return names.map((own, index) => `${String(index + 1)} ${[...own].slice(0, 3).join('／')}`)
}

function monthIn(year: number, date: string): { month: number; mark: string } {
  const own = Number(date.slice(0, 4))
  if (own < year) return { month: 1, mark: '‹' }
  if (own > year) return { month: 12, mark: '›' }
  return { month: Number(date.slice(5, 7)), mark: '' }
}
