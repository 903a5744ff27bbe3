import { z } from 'zod'
import { projectCategories, projectStages, responsibilityRoles } from '@domain/project/vocabulary'
import {
  codeOf,
  Fen,
  Id,
  Line,
  NullableDate,
  Paragraph,
  RequiredLine,
  Revision,
  Year
} from '@contract/primitives'

/** A part that the form added has neither; one that it loaded sends both back. */
const partKey = { id: Id.nullable(), revision: Revision.nullable() }

/** 节点; the order of the array is the order of the work. */
export const MilestoneDraft = z.object({
  ...partKey,
  name: RequiredLine(40),
  weight: z.int().min(0).max(100),
  mandatory: z.boolean(),
  operatorNode: z.boolean(),
  planDate: NullableDate,
  forecastDate: NullableDate,
  actualDate: NullableDate,
  evidence: Line(200)
})
export type MilestoneDraft = z.infer<typeof MilestoneDraft>

export const ResponsibilityDraft = z.object({
  ...partKey,
  role: codeOf(responsibilityRoles),
  personName: Line(20),
  organizationName: Line(60),
  phone: Line(30),
  secretaryProject: z.boolean()
})
export type ResponsibilityDraft = z.infer<typeof ResponsibilityDraft>

/** A whole upgrade project as the form holds it. Money in fen. */
export const ProjectDraft = z.object({
  /** Null for a new project; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  projectNo: RequiredLine(40),
  centerId: Id,
  year: Year,
  name: RequiredLine(80),
  category: codeOf(projectCategories),
  stage: codeOf(projectStages),
  goalText: Paragraph(500),
  /** 入库日期; null counts from the first day of the year. */
  listedOn: NullableDate,
  planStart: NullableDate,
  planFinish: NullableDate,
  planAccept: NullableDate,
  actualStart: NullableDate,
  actualFinish: NullableDate,
  acceptedOn: NullableDate,
  budgetTotal: Fen.nullable(),
  countsTowardTarget: z.boolean(),
  remark: Paragraph(500),
  /** Why the plan changes (调整原因); asked for once a baseline stands, kept with the plan version. */
  planReason: Line(200),
  /** 文号 of the decision that changes the plan, kept likewise. */
  planDocNo: Line(60),
  milestones: z.array(MilestoneDraft).max(40),
  responsibilities: z.array(ResponsibilityDraft).max(40)
})
export type ProjectDraft = z.infer<typeof ProjectDraft>
