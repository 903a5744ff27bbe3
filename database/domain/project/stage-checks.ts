import {
  missingEvidence,
  stageDocuments,
  type EvidenceFacts,
  type StageEvidence
} from '@domain/project/stage-evidence'
import { isWorkStage, needsReason, nextStages, type WorkStage } from '@domain/project/stage-moves'
import { hasReached } from '@domain/project/stage-order'
import { projectStages, type ProjectStage } from '@domain/project/vocabulary'
import { errorAt, type Violation } from '@domain/violation'

/** A change of stage as a clerk asks for it. */
export interface StageMove {
  from: ProjectStage
  to: ProjectStage
  /** The work stage that a suspended or moved out project left; null when unknown. */
  before: WorkStage | null
  reason: string
}

/** An allowed move, with its reason, and on the way forward its evidence. Source: domain §1.5. */
export function checkStageMove(move: StageMove, facts: EvidenceFacts): Violation[] {
  const { from, to, before, reason } = move
  const allowed = nextStages(from, before)
  if (!allowed.includes(to)) {
    const choices = allowed.map((stage) => `“${projectStages[stage]}”`).join('、')
    return [errorAt('stage', `不能从“${projectStages[from]}”变为“${projectStages[to]}”，可以变为${choices}`)]
  }
  const violations: Violation[] = []
  if (needsReason(from, to) && reason.trim() === '') {
    violations.push(errorAt('reason', `变为“${projectStages[to]}”须写明原因`))
  }
  const isForward = isWorkStage(from) && !hasReached(from, to)
  if (!isForward || !isWorkStage(to)) return violations
  return [...violations, ...missingEvidence(to, facts).map((evidence) => asViolation(to, evidence))]
}

function asViolation(to: ProjectStage, evidence: StageEvidence): Violation {
  const stage = `变为“${projectStages[to]}”前`
  switch (evidence.kind) {
    case 'date':
      return errorAt(evidence.field, `${stage}，请填写${evidence.label}`)
    case 'node':
      return errorAt('milestones', `${stage}，请先填写节点“${evidence.name}”的完成日期`)
    case 'document':
      return errorAt('documents', `${stage}，请先登记${stageDocuments[evidence.document]}`)
  }
}
