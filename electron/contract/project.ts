import { z } from 'zod'
import { centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { projectCategories, projectStages } from '@domain/project/vocabulary'
import { read, write } from '@contract/define'
import { FieldFailure } from '@contract/failure'
import { codeOf, DateText, Id, Line, NullableDate, Revision, Year } from '@contract/primitives'
import { PlanVersionView } from '@contract/plan-version'
import { MilestonePiece, ProjectListRequest, ProjectPage } from '@contract/project-list'
import { ProjectDraft } from '@contract/project-draft'

export const SavedProject = z.object({
  id: Id,
  revision: Revision,
  /** Names the save for 撤销. */
  batchId: Id,
  warnings: z.array(FieldFailure)
})
export type SavedProject = z.infer<typeof SavedProject>

export const ProjectDetail = z.object({
  draft: ProjectDraft.extend({ id: Id, revision: Revision }),
  center: z.object({
    id: Id,
    code: z.string(),
    name: z.string(),
    kind: codeOf(centerKinds),
    tier: codeOf(centerTiers),
    status: codeOf(centerStatuses),
    unitName: z.string(),
    place: z.string()
  }),
  /** The nodes as they stand on the cut-off date, in the order of the work. */
  pieces: z.array(MilestonePiece.extend({ baselineDate: z.string(), forecastDate: z.string().nullable() })),
  progressPercent: z.int(),
  plannedPercent: z.int(),
  isSample: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type ProjectDetail = z.infer<typeof ProjectDetail>

/** What stands above every page of a project. */
export const ProjectHead = z.object({
  id: Id,
  revision: Revision,
  projectNo: z.string(),
  name: z.string(),
  year: Year,
  stage: codeOf(projectStages),
  /** Fen. */
  budgetTotal: z.int().nullable(),
  centerId: Id,
  centerName: z.string(),
  unitName: z.string(),
  /** 结转, the earliest first. */
  carries: z.array(z.object({ fromYear: z.int(), toYear: z.int(), reason: z.string(), docNo: z.string() })),
  isSample: z.boolean()
})
export type ProjectHead = z.infer<typeof ProjectHead>

/** What a new project starts from: number, name, and the nodes of a set. */
export const ProjectProposal = z.object({
  projectNo: z.string(),
  name: z.string(),
  /** Which set (节点模板) the nodes came from; empty when none suits. */
  setName: z.string(),
  milestones: ProjectDraft.shape.milestones
})
export type ProjectProposal = z.infer<typeof ProjectProposal>

export const projectContract = {
  'project:list': read({ input: ProjectListRequest, output: ProjectPage }),
  'project:get': read({ input: z.object({ id: Id, cutoff: DateText }), output: ProjectDetail }),
  'project:head': read({ input: z.object({ id: Id }), output: ProjectHead }),
  /** 计划版本, the baseline first. */
  'project:plan': read({ input: z.object({ id: Id }), output: z.array(PlanVersionView) }),
  /** The next free number of the year and the nodes of a set over the plan; null takes the default. Source: domain §1.5. */
  'project:propose': read({
    input: z.object({
      centerId: Id,
      year: Year,
      category: codeOf(projectCategories),
      setId: Id.nullable(),
      planStart: NullableDate,
      planAccept: NullableDate
    }),
    output: ProjectProposal
  }),
  'project:save': write({ input: ProjectDraft, output: SavedProject }),
  /** One node edited in place in the list; the project's own revision guards it. */
  'project:set-milestone': write({
    input: z.object({
      projectId: Id,
      projectRevision: Revision,
      milestoneId: Id,
      planDate: DateText,
      forecastDate: NullableDate,
      actualDate: NullableDate,
      evidence: Line(200),
      planReason: Line(200)
    }),
    output: SavedProject
  }),
  /** 结转: what was not accepted in its year counts in the next one from its first day on, and in the old one no more. */
  'project:carry-over': write({
    input: z.object({
      projects: z
        .array(z.object({ id: Id, revision: Revision }))
        .min(1)
        .max(500),
      reason: Line(200),
      docNo: Line(60)
    }),
    output: z.object({ count: z.int(), batchId: Id })
  }),
  'project:delete': write({
    input: z.object({
      projects: z
        .array(z.object({ id: Id, revision: Revision }))
        .min(1)
        .max(500)
    }),
    output: z.object({ count: z.int(), batchId: Id })
  })
}
