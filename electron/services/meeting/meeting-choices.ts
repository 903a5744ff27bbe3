import type { EntityManager } from 'typeorm'
import type { MeetingChoice } from '@contract/meeting'
import type { Scope } from '@contract/scope'
import { meetingProjects, projectDuties } from '@database/repositories/meeting-facts'
import { projectLights } from '@services/light/project-lights'
import { unitsOf } from '@services/units-of'

/** The projects that a meeting may give a page of their own: red lights first, then 书记项目, then the rest. */
export async function meetingChoices(
  reader: EntityManager,
  { scope }: { scope: Scope }
): Promise<MeetingChoice[]> {
  const { year, cutoff, kind } = scope
  const unitIds = await unitsOf(reader, scope.unitId)
  const rows = await meetingProjects(reader, { year, cutoff, kind, unitIds })
  const lights = await projectLights(reader, { year, kind, unitIds }, cutoff)
  const duties = await projectDuties(reader, year)
  const choices = rows.map(({ project: { id, projectNo, name, kind: own }, unitName }) => ({
    ...{ id, projectNo, name, kind: own, unitName },
    light: lights.get(id) ?? null,
    secretary: (duties.get(id) ?? []).some(({ secretaryProject }) => secretaryProject)
  }))
  const rank = ({ light, secretary }: MeetingChoice): number =>
    light?.color === 'red' ? 0 : secretary ? 1 : 2
  return choices.sort((one, other) => rank(one) - rank(other))
}
