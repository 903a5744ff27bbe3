import type { ProjectProposal } from '@contract/project'
import type { MilestoneDraft, ProjectDraft, ResponsibilityDraft } from '@contract/project-draft'
import { emptyProject } from '@domain/project/empty-project'
import { requiredRoles } from '@domain/project/responsibility-rules'
import { spreadPlan } from '@domain/project/spread-plan'
import type { ResponsibilityRole } from '@domain/project/vocabulary'

/** An empty project of a year; the roles that a counting project must name stand ready. */
export function newProject(year: number, centerId: string): ProjectDraft {
  return {
    ...emptyProject(year, centerId),
    milestones: [],
    responsibilities: requiredRoles.map(newResponsibility)
  }
}

export function newResponsibility(role: ResponsibilityRole): ResponsibilityDraft {
  return {
    id: null,
    revision: null,
    role,
    personName: '',
    organizationName: '',
    phone: '',
    secretaryProject: false
  }
}

export function newMilestone(): MilestoneDraft {
  return {
    id: null,
    revision: null,
    name: '',
    weight: 10,
    mandatory: true,
    operatorNode: false,
    planDate: null,
    forecastDate: null,
    actualDate: null,
    evidence: ''
  }
}

/** What the program proposed and the clerk has not changed follows the next proposal; own words stay. */
export function takeProposal(
  draft: ProjectDraft,
  proposal: ProjectProposal,
  last: ProjectProposal | null
): Pick<ProjectDraft, 'projectNo' | 'name' | 'milestones'> {
  const own = (text: string, proposed: string | undefined): boolean => text !== '' && text !== proposed
  const untouched =
    draft.milestones.length === 0 || JSON.stringify(draft.milestones) === JSON.stringify(last?.milestones)
  const follows = untouched && proposal.milestones.length > 0
  return {
    projectNo: own(draft.projectNo, last?.projectNo) ? draft.projectNo : proposal.projectNo,
    name: own(draft.name, last?.name) ? draft.name : proposal.name,
    // Copies: the form edits its own, and what was proposed stays to compare with.
    milestones: follows ? proposal.milestones.map((node) => ({ ...node })) : draft.milestones
  }
}

/**
 * 套用模板: the set's names, weights and dates; what a node of the same name already has (actual date,
 * evidence, forecast) stays, and so does its plan date where the window gives none.
 */
export function applySet(
  present: readonly MilestoneDraft[],
  ofSet: readonly MilestoneDraft[]
): MilestoneDraft[] {
  return ofSet.map((node) => {
    const known = present.find(({ name }) => name === node.name)
    if (known === undefined) return node
    const { weight, mandatory, operatorNode } = node
    return { ...known, weight, mandatory, operatorNode, planDate: node.planDate ?? known.planDate }
  })
}

/** 倒排工期 over the project's own nodes; null where the window cannot hold them. Source: domain §1.5. */
export function spreadNodes({ milestones, planStart, planAccept }: ProjectDraft): MilestoneDraft[] | null {
  const dates = spreadPlan(
    milestones.map(({ weight }) => weight),
    planStart,
    planAccept
  )
  if (dates.some((date) => date === null)) return null
  return milestones.map((node, index) => ({ ...node, planDate: dates[index] ?? node.planDate }))
}
