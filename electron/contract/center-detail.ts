import { z } from 'zod'
import { centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { projectStages } from '@domain/project/vocabulary'
import { absenceKinds } from '@domain/staffing/vocabulary'
import { CenterDraft } from '@contract/center-draft'
import { FieldFailure } from '@contract/failure'
import { HistoryEntry } from '@contract/history'
import { codeOf, Id, Revision } from '@contract/primitives'

export const CenterLink = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: codeOf(centerKinds),
  tier: codeOf(centerTiers),
  status: codeOf(centerStatuses)
})
export type CenterLink = z.infer<typeof CenterLink>

export const StatusHistoryEntry = z.object({
  id: Id,
  changedOn: z.string(),
  fromStatus: codeOf(centerStatuses).nullable(),
  toStatus: codeOf(centerStatuses),
  reason: z.string(),
  docNo: z.string()
})
export type StatusHistoryEntry = z.infer<typeof StatusHistoryEntry>

export const CenterStaffMember = z.object({
  assignmentId: Id,
  personId: Id,
  name: z.string(),
  postName: z.string(),
  fteTenths: z.int(),
  mainPost: z.boolean(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Why the person is away on the day; null when present. */
  absence: codeOf(absenceKinds).nullable()
})
export type CenterStaffMember = z.infer<typeof CenterStaffMember>

export const CenterProject = z.object({
  id: Id,
  projectNo: z.string(),
  name: z.string(),
  year: z.int(),
  stage: codeOf(projectStages),
  progressPercent: z.int(),
  planFinish: z.string().nullable(),
  countsTowardTarget: z.boolean()
})
export type CenterProject = z.infer<typeof CenterProject>

/** Names of what the draft points to, so that nothing is shown as an id. */
export const CenterLabels = z.object({
  unitName: z.string(),
  /** 市, 县区, 街道（乡镇）, 社区（村）, outermost first. */
  divisionPath: z.array(z.string()),
  divisionCode: z.string().nullable(),
  servedDivisions: z.array(z.object({ id: Id, name: z.string(), path: z.string() })),
  /** Organizations named by `operatorOrgId` and `functions[].providerOrgId`. */
  organizations: z.array(z.object({ id: Id, name: z.string() }))
})
export type CenterLabels = z.infer<typeof CenterLabels>

export const CenterDetail = z.object({
  draft: CenterDraft.extend({ id: Id, revision: Revision }),
  labels: CenterLabels,
  /** Outermost first: 片区级, 社区级; without the centre itself. */
  parents: z.array(CenterLink),
  children: z.array(CenterLink),
  /** On post on the day asked for. */
  staff: z.array(CenterStaffMember),
  projects: z.array(CenterProject),
  statusHistory: z.array(StatusHistoryEntry),
  /** The newest saves; `history:record` has all. */
  history: z.array(HistoryEntry),
  isSample: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string()
})
export type CenterDetail = z.infer<typeof CenterDetail>

/** What every write answers: where the record stands now and what to keep an eye on. */
export const SavedCenter = z.object({
  id: Id,
  revision: Revision,
  /** Names the save for 撤销. */
  batchId: Id,
  /** Passed, but worth a look: shown beside the field and in the toast. */
  warnings: z.array(FieldFailure)
})
export type SavedCenter = z.infer<typeof SavedCenter>
