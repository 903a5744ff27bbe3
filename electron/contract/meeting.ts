import { z } from 'zod'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { issueStates } from '@domain/issue/vocabulary'
import { meetingQuestions } from '@domain/meeting/answers'
import { projectCategories, projectStages } from '@domain/project/vocabulary'
import { AnalysisOverview } from '@contract/analysis'
import { job, read } from '@contract/define'
import { IssueFigures } from '@contract/issue'
import { LightShown } from '@contract/light'
import { codeOf, DateText, Id, NullableDate, PeriodText } from '@contract/primitives'
import { MilestonePiece } from '@contract/project-list'
import { Scope } from '@contract/scope'

const Kind = codeOf(centerKinds)

/** Something that proves a step: a paper, a reviewed report, an acceptance. No person, no telephone. */
export const MeetingEvidence = z.object({ on: DateText, what: z.string(), paper: z.string() })
export type MeetingEvidence = z.infer<typeof MeetingEvidence>

/** A project on the list at the cut-off; what happened later is not told. Money in fen. */
export const MeetingProject = z.object({
  id: Id,
  projectNo: z.string(),
  name: z.string(),
  kind: Kind,
  unitId: Id,
  unitName: z.string(),
  townId: Id.nullable(),
  townName: z.string().nullable(),
  centerId: Id,
  centerName: z.string(),
  tier: codeOf(centerTiers),
  category: codeOf(projectCategories),
  stage: codeOf(projectStages),
  countsTowardTarget: z.boolean(),
  listedOn: NullableDate,
  movedOutOn: NullableDate,
  planStart: NullableDate,
  planFinish: NullableDate,
  planAccept: NullableDate,
  actualStart: NullableDate,
  actualFinish: NullableDate,
  acceptedOn: NullableDate,
  /** 书记项目. */
  secretary: z.boolean(),
  light: LightShown.nullable(),
  progressPercent: z.int(),
  plannedPercent: z.int(),
  nodes: z.array(MilestonePiece),
  budgetFen: z.int().nullable(),
  plannedFen: z.int(),
  arrivedFen: z.int(),
  paidFen: z.int(),
  /** The last reviewed one whose month is over. */
  report: z
    .object({
      period: PeriodText,
      percent: z.int().nullable(),
      done: z.string(),
      problems: z.string(),
      needs: z.string(),
      next: z.string()
    })
    .nullable(),
  /** Hashes of the newest photos before and after the work; null without one. */
  photos: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
  /** The newest first. */
  evidence: z.array(MeetingEvidence)
})
export type MeetingProject = z.infer<typeof MeetingProject>

/** Centres in operation of one kind that a unit has in one street, and their staff. Tenths of a full post. */
export const MeetingTown = z.object({
  unitId: Id,
  kind: Kind,
  townId: Id.nullable(),
  name: z.string(),
  open: z.int(),
  required: z.int(),
  presentTenths: z.int(),
  gapTenths: z.int(),
  /** Centres without norm or population, outside the three figures before. */
  unrated: z.int()
})
export type MeetingTown = z.infer<typeof MeetingTown>

/** A unit that owes a target, in the official order; a functional area has no outline of its own. */
export const MeetingUnit = z.object({ id: Id, name: z.string(), outline: z.string().nullable() })
export type MeetingUnit = z.infer<typeof MeetingUnit>

/** Rings of a county, corners as [lng, lat] in degrees; holes count themselves out (even-odd). */
export const CountyOutline = z.object({
  code: z.string(),
  rings: z.array(z.array(z.tuple([z.number(), z.number()])))
})
export type CountyOutline = z.infer<typeof CountyOutline>

export const MeetingIssue = z.object({
  id: Id,
  issueNo: z.string(),
  projectId: Id.nullable(),
  centerName: z.string(),
  description: z.string(),
  dutyUnitName: z.string(),
  dueOn: DateText,
  state: codeOf(issueStates),
  daysOverdue: z.int()
})
export type MeetingIssue = z.infer<typeof MeetingIssue>

export const MeetingAnswer = z.object({ question: codeOf(meetingQuestions), sentences: z.array(z.string()) })
export type MeetingAnswer = z.infer<typeof MeetingAnswer>

/** Everything that a meeting shows, taken once: nothing is asked again while it runs. */
export const MeetingBundle = z.object({
  scope: Scope,
  scopeName: z.string(),
  overview: AnalysisOverview,
  units: z.array(MeetingUnit),
  outlines: z.array(CountyOutline),
  projects: z.array(MeetingProject),
  towns: z.array(MeetingTown),
  issues: z.object({ figures: IssueFigures, open: z.array(MeetingIssue) }),
  answers: z.array(MeetingAnswer)
})
export type MeetingBundle = z.infer<typeof MeetingBundle>

/** A project that may get a page of its own, and why it is proposed. */
export const MeetingChoice = MeetingProject.pick({
  id: true,
  projectNo: true,
  name: true,
  kind: true,
  unitName: true,
  secretary: true,
  light: true
})
export type MeetingChoice = z.infer<typeof MeetingChoice>

export const meetingContract = {
  /** All projects on the list, those to propose first: red lights, then 书记项目. */
  'meeting:choices': read({ input: z.object({ scope: Scope }), output: z.array(MeetingChoice) }),
  'meeting:load': job({ input: z.object({ scope: Scope }), output: MeetingBundle })
}
