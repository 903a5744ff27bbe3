import type { CenterKind } from '@domain/center/vocabulary'
import { centerKinds } from '@domain/center/vocabulary'
import type { MeetingBundle, MeetingProject } from '@contract/meeting'

/** 市 → 县区 → 街道 → 中心 → 项目 → 佐证. A street that no division names is `''`. */
export type DrillPath =
  | { level: 'city'; kind: CenterKind }
  | { level: 'unit'; kind: CenterKind; unitId: string }
  | { level: 'town'; kind: CenterKind; unitId: string; townId: string }
  | { level: 'center'; kind: CenterKind; unitId: string; townId: string; centerId: string }
  | { level: 'project' | 'evidence'; kind: CenterKind; projectId: string }

const drillLevels = {
  city: '市',
  unit: '县区',
  town: '街道',
  center: '中心',
  project: '项目',
  evidence: '佐证'
} as const

const partLevels = { city: 'unit', unit: 'town', town: 'center', center: 'project' } as const

/** What the parts of a level are called: 街道 below a 县区; empty below a project. */
export function partsOf({ level }: DrillPath): string {
  return level === 'project' || level === 'evidence' ? '' : drillLevels[partLevels[level]]
}

/** The projects that a level speaks of. */
export function projectsAt(path: DrillPath, { projects }: Pick<MeetingBundle, 'projects'>): MeetingProject[] {
  return projects.filter((project) => {
    if (project.kind !== path.kind) return false
    switch (path.level) {
      case 'city':
        return true
      case 'unit':
        return project.unitId === path.unitId
      case 'town':
        return project.unitId === path.unitId && townOf(project) === path.townId
      case 'center':
        return project.unitId === path.unitId && project.centerId === path.centerId
      case 'project':
      case 'evidence':
        return project.id === path.projectId
    }
  })
}

export const townOf = ({ townId }: { townId: string | null }): string => townId ?? ''
const namelessTown = '未落到街道'

interface Crumb {
  label: string
  path: DrillPath
}

/** The way from the city down to where the meeting stands. */
export function crumbsOf(
  path: DrillPath,
  bundle: Pick<MeetingBundle, 'projects' | 'towns' | 'units' | 'scopeName'>
): Crumb[] {
  const { kind } = path
  const crumbs: Crumb[] = [
    { label: `${bundle.scopeName}${centerKinds[kind]}`, path: { level: 'city', kind } }
  ]
  const place = placeOf(path, bundle)
  if (place === null) return crumbs
  const { unitId, townId, centerId, project } = place
  crumbs.push({ label: unitName(unitId, bundle), path: { level: 'unit', kind, unitId } })
  if (townId === null) return crumbs
  crumbs.push({ label: townName(townId, bundle), path: { level: 'town', kind, unitId, townId } })
  if (centerId === null) return crumbs
  const center = bundle.projects.find((one) => one.centerId === centerId)
  crumbs.push({
    label: center?.centerName ?? '',
    path: { level: 'center', kind, unitId, townId, centerId }
  })
  if (project === null) return crumbs
  crumbs.push({ label: project.name, path: { level: 'project', kind, projectId: project.id } })
  if (path.level === 'evidence') crumbs.push({ label: '佐证', path })
  return crumbs
}

interface Place {
  unitId: string
  townId: string | null
  centerId: string | null
  project: MeetingProject | null
}

function placeOf(path: DrillPath, { projects }: Pick<MeetingBundle, 'projects'>): Place | null {
  switch (path.level) {
    case 'city':
      return null
    case 'unit':
      return { unitId: path.unitId, townId: null, centerId: null, project: null }
    case 'town':
      return { unitId: path.unitId, townId: path.townId, centerId: null, project: null }
    case 'center':
      return { unitId: path.unitId, townId: path.townId, centerId: path.centerId, project: null }
    case 'project':
    case 'evidence': {
      const project = projects.find(({ id }) => id === path.projectId)
      if (project === undefined) return null
      return { unitId: project.unitId, townId: townOf(project), centerId: project.centerId, project }
    }
  }
}

export function unitName(
  unitId: string,
  { units, projects }: Pick<MeetingBundle, 'units' | 'projects'>
): string {
  return (
    units.find(({ id }) => id === unitId)?.name ??
    projects.find((project) => project.unitId === unitId)?.unitName ??
    ''
  )
}

export function townName(
  townId: string,
  { towns, projects }: Pick<MeetingBundle, 'towns' | 'projects'>
): string {
  return (
    towns.find((town) => townOf(town) === townId)?.name ??
    projects.find((project) => townOf(project) === townId)?.townName ??
    namelessTown
  )
}
