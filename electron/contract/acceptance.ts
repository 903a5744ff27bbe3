import { z } from 'zod'
import { acceptanceConclusions, acceptanceLevels } from '@domain/acceptance/vocabulary'
import { projectStages } from '@domain/project/vocabulary'
import { read, write } from '@contract/define'
import { SavedRecord } from '@contract/issue'
import {
  codeOf,
  DateText,
  Id,
  Line,
  NullableDate,
  Paragraph,
  RequiredLine,
  Revision
} from '@contract/primitives'

/** Tenths of a point; what is allowed stands in the domain's rules. */
const Tenths = z.int().min(0).max(10_000)

/** A clause of the score sheet; the order of the array is that of the sheet. */
export const AcceptanceItemDraft = z.object({
  id: Id.nullable(),
  revision: Revision.nullable(),
  clause: RequiredLine(80),
  standard: Line(200),
  fullScoreTenths: Tenths,
  scoreTenths: Tenths.nullable(),
  deductionReason: Line(200),
  evidence: Line(200),
  veto: z.boolean(),
  vetoed: z.boolean()
})
export type AcceptanceItemDraft = z.infer<typeof AcceptanceItemDraft>

/** Acceptance of a project at one level with its score sheet. */
export const AcceptanceDraft = z.object({
  /** Null for a new one; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  projectId: Id,
  /** The version of the score sheet (评分表) it is made with; it never changes. Null before sheets had versions. */
  templateId: Id.nullable(),
  level: codeOf(acceptanceLevels),
  heldOn: DateText,
  leader: Line(20),
  members: z.array(RequiredLine(20)).max(20, '最多 20 人'),
  conclusion: codeOf(acceptanceConclusions),
  rectifyDue: NullableDate,
  rectification: Paragraph(500),
  certificateNo: Line(40),
  remark: Paragraph(500),
  items: z.array(AcceptanceItemDraft).max(60)
})
export type AcceptanceDraft = z.infer<typeof AcceptanceDraft>

/** 合格线; `revision` 0 while the office has not set one and the sample (示例) stands. */
export const PassLine = z.object({ passLineTenths: z.int().min(0).max(1000), revision: z.int().min(0) })
export type PassLine = z.infer<typeof PassLine>

/** Everything that the page 验收 of a project shows. */
export const ProjectAcceptance = z.object({
  project: z.object({
    id: Id,
    name: z.string(),
    projectNo: z.string(),
    centerName: z.string(),
    stage: codeOf(projectStages),
    actualStart: z.string().nullable(),
    actualFinish: z.string().nullable(),
    acceptedOn: z.string().nullable(),
    isSample: z.boolean()
  }),
  passLine: PassLine,
  /** The sheet in force, with its clauses unscored. */
  sheetId: Id,
  template: z.array(AcceptanceItemDraft),
  /** The versions of sheets that the acceptances were made with, and the one in force, each with its own pass line. */
  sheets: z.array(
    z.object({ id: Id, name: z.string(), version: z.int(), passLineTenths: z.int().nullable() })
  ),
  /** By level, then by day. */
  acceptances: z.array(AcceptanceDraft.extend({ id: Id, revision: Revision }))
})
export type ProjectAcceptance = z.infer<typeof ProjectAcceptance>

export const acceptanceContract = {
  'acceptance:of-project': read({ input: z.object({ projectId: Id }), output: ProjectAcceptance }),
  /** 市级复验 = 通过 closes the project (销号) in the same save, and opens it again when that is taken back. */
  'acceptance:save': write({ input: AcceptanceDraft, output: SavedRecord }),
  'acceptance:delete': write({
    input: z.object({ id: Id, revision: Revision }),
    output: z.object({ batchId: Id })
  }),
  'acceptance:set-pass-line': write({
    input: PassLine,
    output: PassLine
  })
}
