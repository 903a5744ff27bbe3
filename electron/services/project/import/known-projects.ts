import type { EntityManager } from 'typeorm'
import { groupBy } from '@domain/group-by'
import type { UpgradeProject } from '@database/entities/upgrade-project'
import { projectsCalled } from '@database/repositories/project-import'
import { cellOf, type ProjectLine } from '@services/project/import/project-line'

/** The projects that lines name by number, and those of the centres that they name. */
export class KnownProjects {
  private readonly byNo: ReadonlyMap<string, UpgradeProject>
  private readonly byCenter: ReadonlyMap<string, readonly UpgradeProject[]>

  private constructor(projects: readonly UpgradeProject[]) {
    this.byNo = new Map(projects.map((project) => [project.projectNo, project]))
    this.byCenter = groupBy(projects, ({ centerId }) => centerId)
  }

  static async load(manager: EntityManager, lines: readonly ProjectLine[]): Promise<KnownProjects> {
    const numbers = new Set(lines.map((line) => cellOf(line, 'projectNo')).filter((number) => number !== ''))
    const centerIds = new Set(lines.flatMap((line) => line.centerIds))
    return new KnownProjects(await projectsCalled(manager, [...numbers], [...centerIds]))
  }

  numbered(projectNo: string): UpgradeProject | null {
    return projectNo === '' ? null : (this.byNo.get(projectNo) ?? null)
  }

  ofCenter(centerId: string, year: number): readonly UpgradeProject[] {
    return (this.byCenter.get(centerId) ?? []).filter((project) => project.year === year)
  }
}
