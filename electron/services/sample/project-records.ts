import type { ProjectBaseline } from '@database/entities/project-baseline'
import type { ProjectStageChange } from '@database/entities/project-stage-change'
import type { ServiceFunction } from '@database/entities/service-function'
import type { StaffAssignment } from '@database/entities/staff-assignment'
import type { UpgradeItem } from '@database/entities/upgrade-item'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import { samplePlans, type SamplePlans } from '@services/sample/plan-versions'
import { projectBaselines } from '@services/sample/project-baselines'
import { projectItems } from '@services/sample/project-items'
import { projectMoney, type ProjectMoney } from '@services/sample/project-money'
import type { SampleProject } from '@services/sample/projects'
import { stageChangeRows } from '@services/sample/stage-changes'

/** What hangs on the projects, consistent with their dates and stages. */
export interface ProjectRecords extends ProjectMoney, SamplePlans {
  stageChanges: NewRow<ProjectStageChange>[]
  items: NewRow<UpgradeItem>[]
  baselines: NewRow<ProjectBaseline>[]
}

export function projectRecords(
  projects: readonly SampleProject[],
  functions: readonly NewRow<ServiceFunction>[],
  assignments: readonly NewRow<StaffAssignment>[],
  ground: Ground
): ProjectRecords {
  return {
    stageChanges: stageChangeRows(projects, ground),
    items: projectItems(projects, ground),
    baselines: projectBaselines(projects, functions, assignments, ground),
    ...samplePlans(projects, ground),
    ...projectMoney(projects, ground)
  }
}
