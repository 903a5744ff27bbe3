import type { MilestoneDraft, ProjectDraft } from '@contract/project-draft'
import type { ProjectFilter } from '@contract/project-list'
import { ProjectListRequest } from '@contract/project-list'
import { projectAggregate } from '@database/repositories/project-aggregate'
import { draftOf } from '@services/project/get-project'
import { listProjects } from '@services/project/list-projects'
import { saveProject } from '@services/project/save-project'
import { ValidationError } from '@services/validation-error'
import type { CenterDraft } from '@contract/center-draft'
import { openCenterOffice, type CenterOffice } from '../center/center-office'

type Stored = ReturnType<typeof draftOf>

export interface ProjectOffice extends Omit<CenterOffice, 'save' | 'added' | 'draft' | 'stored'> {
  center(changes?: Partial<CenterDraft>): Promise<string>
  /** A complete, correct new project of a new centre, or of the one that `changes` names. */
  draft(changes?: Partial<ProjectDraft>): Promise<ProjectDraft>
  save(draft: ProjectDraft): ReturnType<typeof saveProject>
  added(changes?: Partial<ProjectDraft>): Promise<Stored>
  stored(id: string): Promise<Stored>
  /** Project numbers that the list finds, in its order. */
  listed(filter: Partial<ProjectFilter>, scope?: Partial<ProjectListRequest['scope']>): Promise<string[]>
}
type ProjectListRequest = ReturnType<typeof ProjectListRequest.parse>

/** Three nodes: 30 + 50 + 20 = 100. */
export const nodes: readonly MilestoneDraft[] = [
  node('方案确定', 30, '2026-03-31'),
  { ...node('运营主体到位', 50, '2026-08-31'), operatorNode: true },
  node('验收销号', 20, '2026-11-30')
]

export function node(name: string, weight: number, planDate: string | null): MilestoneDraft {
  return {
    id: null,
    revision: null,
    name,
    weight,
    mandatory: true,
    operatorNode: false,
    planDate,
    forecastDate: null,
    actualDate: null,
    evidence: ''
  }
}

export async function openProjectOffice(): Promise<ProjectOffice> {
  const centers = await openCenterOffice()
  const { database, context } = centers
  let serial = 0
  const office: ProjectOffice = {
    ...centers,
    center: async (changes) => (await centers.added(changes)).id,
    draft: async (changes = {}) => ({
      id: null,
      revision: null,
      projectNo: `2026-U-${String(++serial).padStart(4, '0')}`,
      centerId: changes.centerId ?? (await office.center()),
      year: 2026,
      name: '定鼎门社区邻里中心提质升级',
      category: 'function',
      stage: 'construction',
      goalText: '新增日间照料 1 处',
      listedOn: null,
      planStart: '2026-03-01',
      planFinish: '2026-10-31',
      planAccept: '2026-11-30',
      actualStart: '2026-03-05',
      actualFinish: null,
      acceptedOn: null,
      budgetTotal: 35_000_000,
      countsTowardTarget: true,
      remark: '',
      planReason: '',
      planDocNo: '',
      milestones: [...nodes],
      responsibilities: [],
      ...changes
    }),
    save: (draft) =>
      database.unitOfWork.run({ action: 'project:save', title: `保存 ${draft.name}` }, (work) =>
        saveProject(work, draft, context)
      ),
    added: async (changes) => office.stored((await office.save(await office.draft(changes))).id),
    stored: async (id) => draftOf(await projectAggregate(database.reader, id)),
    listed: async (filter, scope = {}) => {
      const request = ProjectListRequest.parse({
        scope: { year: 2026, cutoff: '2026-09-30', unitId: null, kind: null, ...scope },
        filter,
        offset: 0,
        limit: 500
      })
      return (await listProjects(database.reader, request)).rows.map(({ projectNo }) => projectNo)
    }
  }
  return office
}

/** The refusal of a promise as `field: message` lines; fails when it was not refused by the rules. */
export async function refusal(attempt: Promise<unknown>): Promise<string[]> {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return error.violations.map(({ field, message }) => `${field}: ${message}`)
  }
  throw new Error('It was accepted.')
}
