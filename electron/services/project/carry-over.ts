import { carryInto, checkCarryOver } from '@domain/project/carry-over'
import { errorsOf } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { ProjectCarryOver } from '@database/entities/project-carry-over'
import { UpgradeProject } from '@database/entities/upgrade-project'
import { projectAggregate } from '@database/repositories/project-aggregate'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { draftOf } from '@services/project/get-project'
import { projectViolations } from '@services/project/project-rules'
import type { WriteContext } from '@services/service'
import { requireValid } from '@services/validation-error'

/**
 * 结转: projects that were not accepted in their year count in the next one, all or none; nodes, money, reports and issues
 * stay with them.
 * @throws {ValidationError} a rule refuses one, such as another project of the centre in that year. @throws ConflictError
 */
export async function carryOver(
  work: Work,
  { projects, reason, docNo }: ParsedInputOf<'project:carry-over'>,
  context: WriteContext
): Promise<OutputOf<'project:carry-over'>> {
  for (const { id, revision } of projects) {
    const aggregate = await projectAggregate(work.manager, id)
    const { project } = aggregate
    if (project.revision !== revision) throw new ConflictError(project)
    requireValid(checkCarryOver(project, { reason, docNo }, context.today()))
    const into = carryInto(project.year)
    const next = { ...draftOf(aggregate), year: into.toYear }
    const violations = errorsOf(await projectViolations(work.manager, next, context.today()))
    requireValid(
      violations.map((one) => ({ ...one, field: 'projects', message: `“${project.name}”${one.message}` }))
    )
    const root = { entity: 'upgrade_project', id }
    const row = { projectId: id, ...into, reason, docNo, isSample: project.isSample }
    await work.insert(ProjectCarryOver, row, root)
    await work.update(UpgradeProject, id, revision, { year: into.toYear }, root)
    work.touch('project', id)
  }
  return { count: projects.length, batchId: work.batchId }
}
