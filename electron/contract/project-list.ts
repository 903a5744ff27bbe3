import { z } from 'zod'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { projectStandings } from '@domain/project/standing'
import { milestoneStates, projectCategories, projectStages } from '@domain/project/vocabulary'
import { lightColors } from '@domain/light/light-color'
import { LightShown } from '@contract/light'
import { listRequest, narrowing, orderBy } from '@contract/list-request'
import { codeOf, Id, Revision } from '@contract/primitives'

/** Every part narrows; an empty list and null mean all. The year and the cut-off come with the scope. */
export const ProjectFilter = z.object({
  /** Number, name, centre, pinyin or initials; several words must all occur. */
  ...narrowing,
  centerId: Id.nullable().default(null),
  stages: z.array(codeOf(projectStages)).default([]),
  categories: z.array(codeOf(projectCategories)).default([]),
  standing: codeOf(projectStandings).nullable().default(null),
  lights: z.array(codeOf(lightColors)).default([]),
  /** Only those that count toward the target, or only those that do not. */
  counting: z.boolean().nullable().default(null)
})
export type ProjectFilter = z.infer<typeof ProjectFilter>

export const projectSortKeys = [
  'projectNo',
  'name',
  'centerName',
  'unitName',
  'kind',
  'stage',
  'category',
  'progressPercent',
  'planStart',
  'planFinish',
  'planAccept',
  'acceptedOn',
  'budgetTotal'
] as const
export const ProjectListRequest = listRequest(ProjectFilter).extend({
  sort: orderBy(projectSortKeys).default({ key: 'projectNo', descending: false })
})

/** One piece of the milestone bar. */
export const MilestonePiece = z.object({
  id: Id,
  name: z.string(),
  weight: z.int(),
  planDate: z.string(),
  actualDate: z.string().nullable(),
  state: codeOf(milestoneStates),
  /** Days behind plan, ≥ 0. */
  lagDays: z.int()
})
export type MilestonePiece = z.infer<typeof MilestonePiece>

/** One line of 提质升级, as of the cut-off date. Money in fen, progress in whole percent. */
export const ProjectRow = z.object({
  id: Id,
  revision: Revision,
  projectNo: z.string(),
  name: z.string(),
  centerId: Id,
  centerName: z.string(),
  tier: codeOf(centerTiers),
  kind: codeOf(centerKinds),
  unitName: z.string(),
  townName: z.string().nullable(),
  category: codeOf(projectCategories),
  stage: codeOf(projectStages),
  planStart: z.string().nullable(),
  planFinish: z.string().nullable(),
  planAccept: z.string().nullable(),
  actualStart: z.string().nullable(),
  actualFinish: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  budgetTotal: z.int().nullable(),
  countsTowardTarget: z.boolean(),
  /** The year from which it was carried over by the cut-off (结转), and the one into which it was since; else null. */
  carriedFrom: z.int().nullable(),
  carriedTo: z.int().nullable(),
  /** Σ weights of the milestones done on the cut-off date. */
  progressPercent: z.int(),
  /** Σ weights of the milestones planned by then. */
  plannedPercent: z.int(),
  milestones: z.array(MilestonePiece),
  /** By the rule in force; null for a project moved out. */
  light: LightShown.nullable(),
  isSample: z.boolean()
})
export type ProjectRow = z.infer<typeof ProjectRow>

/** Totals over all projects that the filter finds. Urban and rural stand apart. */
export const ProjectSums = z.object({ urban: z.int(), rural: z.int(), budgetTotal: z.int() })
export type ProjectSums = z.infer<typeof ProjectSums>

export const ProjectPage = z.object({ total: z.int(), rows: z.array(ProjectRow), sums: ProjectSums })
export type ProjectPage = z.infer<typeof ProjectPage>
