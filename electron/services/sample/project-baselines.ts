import type { ProjectBaseline } from '@database/entities/project-baseline'
import type { ServiceFunction } from '@database/entities/service-function'
import type { StaffAssignment } from '@database/entities/staff-assignment'
import type { NewRow } from '@services/regions/new-row'
import type { Ground } from '@services/sample/ground'
import type { SampleProject } from '@services/sample/projects'

/** 升级前现状 of every project whose needs were surveyed: smaller, with fewer functions and hands than now. */
export function projectBaselines(
  projects: readonly SampleProject[],
  functions: readonly NewRow<ServiceFunction>[],
  assignments: readonly NewRow<StaffAssignment>[],
  { newId }: Ground
): NewRow<ProjectBaseline>[] {
  const running = new Map<string, string[]>()
  for (const { centerId, functionCode, status } of functions) {
    if (status === 'running') running.set(centerId, [...(running.get(centerId) ?? []), functionCode])
  }
  const posted = new Map<string, number>()
  for (const { centerId, fteTenths, validTo } of assignments) {
    if (validTo === null) posted.set(centerId, (posted.get(centerId) ?? 0) + fteTenths)
  }
  return projects.flatMap(({ row, milestones, center, random }) => {
    const surveyedOn = milestones[0]?.actualDate ?? null
    if (surveyedOn === null) return []
    const draw = random.fork('baseline')
    const done = row.actualFinish !== null
    const { areaOffice, areaService, areaShared, areaOutdoor } = center.row
    // Only finished work has changed rooms: what was office before is service now.
    const turned = done ? Math.round(((areaService ?? 0) * draw.int(8, 25)) / 100) : 0
    const codes = (running.get(row.centerId) ?? []).sort()
    const staff = posted.get(row.centerId) ?? 0
    return [
      {
        id: newId(),
        isSample: true,
        projectId: row.id,
        takenOn: surveyedOn,
        areaOffice: areaOffice === null ? null : areaOffice + turned,
        areaService: areaService === null ? null : areaService - turned,
        areaShared,
        areaOutdoor,
        functionCodes: done && codes.length > 3 ? codes.slice(0, codes.length - draw.int(1, 2)) : codes,
        staffFteTenths: Math.max(0, staff - (done ? draw.int(0, 2) * 10 : 0)),
        monthlyVisits: draw.int(row.kind === 'urban' ? 60 : 15, row.kind === 'urban' ? 380 : 110) * 10,
        satisfactionHundredths: draw.int(780, 935) * 10
      }
    ]
  })
}
