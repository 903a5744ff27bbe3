import { z } from 'zod'
import { projectStages } from '@domain/project/vocabulary'
import { read, write } from '@contract/define'
import { FieldFailure } from '@contract/failure'
import { codeOf, DateText, Id, Line, Revision } from '@contract/primitives'

/** One stage that the project may go to next. */
export const StageChoice = z.object({
  stage: codeOf(projectStages),
  needsReason: z.boolean(),
  /** A paper that the evidence must name; empty when the stage asks for none. */
  paper: z.string(),
  /** What is still missing on the project: the field of its form, and what to do. */
  missing: z.array(FieldFailure)
})
export type StageChoice = z.infer<typeof StageChoice>

/** 阶段变更, the newest first. */
const StageStep = z.object({
  id: Id,
  changedOn: z.string(),
  fromStage: codeOf(projectStages).nullable(),
  toStage: codeOf(projectStages),
  reason: z.string(),
  evidence: z.string(),
  by: z.string()
})

export const StageSheet = z.object({
  projectId: Id,
  revision: Revision,
  stage: codeOf(projectStages),
  choices: z.array(StageChoice),
  history: z.array(StageStep)
})
export type StageSheet = z.infer<typeof StageSheet>

export const StageChange = z.object({
  projectId: Id,
  /** Of the project. */
  revision: Revision,
  toStage: codeOf(projectStages),
  changedOn: DateText,
  reason: Line(200),
  evidence: Line(200)
})
export type StageChange = z.infer<typeof StageChange>

export const projectStageContract = {
  'project:stages': read({ input: z.object({ projectId: Id }), output: StageSheet }),
  /** Along allowed moves only; 调整出库 and resuming set and clear the day from which the project leaves the counts. */
  'project:change-stage': write({ input: StageChange, output: z.object({ batchId: Id, revision: Revision }) })
}
