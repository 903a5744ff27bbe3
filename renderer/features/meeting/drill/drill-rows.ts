import { countLights, type LightColor, type LightCounts } from '@domain/light/light-color'
import { countsAsOf, type ProjectCounts } from '@domain/progress/project-counts'
import type { MeetingBundle, MeetingProject, MeetingTown } from '@contract/meeting'
import {
  projectsAt,
  townName,
  townOf,
  unitName,
  type DrillPath
} from '@renderer/features/meeting/drill/drill-path'

/** What is counted of a level and of each of its parts; the parts add up to the whole. */
export interface DrillSums {
  counts: ProjectCounts
  lights: LightCounts
  /** Fen. */
  plannedFen: number
  arrivedFen: number
  /** Centres in operation and the people they lack, tenths of a post; null where a level does not tell it. */
  open: number | null
  gapTenths: number | null
}

export interface DrillRow {
  key: string
  label: string
  /** Beside the label: what cannot be counted. */
  note: string
  light: LightColor | null
  sums: DrillSums
  into: DrillPath
}

type Facts = Pick<MeetingBundle, 'projects' | 'towns' | 'units' | 'scope'>

export function sumsAt(path: DrillPath, facts: Facts): DrillSums {
  return sumsOf(projectsAt(path, facts), townsAt(path, facts), facts.scope.cutoff)
}

/** The parts of a level in their order: units in the official one, streets by name, centres and projects by number. */
export function rowsOf(path: DrillPath, facts: Facts): DrillRow[] {
  const { kind } = path
  const projects = projectsAt(path, facts)
  const towns = townsAt(path, facts) ?? []
  const row = (label: string, into: DrillPath, note = '', light: LightColor | null = null): DrillRow => ({
    key: JSON.stringify(into),
    label,
    note,
    light,
    sums: sumsAt(into, facts),
    into
  })
  switch (path.level) {
    case 'city': {
      const known = facts.units.map(({ id }) => id)
      const others = projects.map(({ unitId }) => unitId).filter((id) => !known.includes(id))
      return unique([...known, ...others])
        .filter((id) => [...projects, ...towns].some(({ unitId }) => unitId === id))
        .map((unitId) => row(unitName(unitId, facts), { level: 'unit', kind, unitId }))
    }
    case 'unit': {
      const { unitId } = path
      return unique([...projects, ...towns].map(townOf))
        .map((townId) => row(townName(townId, facts), { level: 'town', kind, unitId, townId }))
        .sort(
          (one, other) =>
            other.sums.counts.listed - one.sums.counts.listed || one.label.localeCompare(other.label, 'zh-CN')
        )
    }
    case 'town': {
      const { unitId, townId } = path
      return unique(projects.map(({ centerId }) => centerId)).map((centerId) =>
        row(nameOfCenter(centerId, projects), { level: 'center', kind, unitId, townId, centerId })
      )
    }
    case 'center':
      return projects.map(({ id, name, projectNo, light }) =>
        row(name, { level: 'project', kind, projectId: id }, projectNo, light?.color ?? null)
      )
    case 'project':
    case 'evidence':
      return []
  }
}

function townsAt(path: DrillPath, { towns }: Pick<Facts, 'towns'>): MeetingTown[] | null {
  const own = towns.filter(({ kind }) => kind === path.kind)
  switch (path.level) {
    case 'city':
      return own
    case 'unit':
      return own.filter(({ unitId }) => unitId === path.unitId)
    case 'town':
      return own.filter((town) => town.unitId === path.unitId && townOf(town) === path.townId)
    default:
      return null
  }
}

function sumsOf(
  projects: readonly MeetingProject[],
  towns: readonly MeetingTown[] | null,
  cutoff: string
): DrillSums {
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
    items.reduce((total, item) => total + of(item), 0)
  return {
    counts: countsAsOf(projects, cutoff),
    lights: countLights(projects.flatMap(({ light }) => light?.color ?? [])),
    plannedFen: sum(projects, ({ plannedFen }) => plannedFen),
    arrivedFen: sum(projects, ({ arrivedFen }) => arrivedFen),
    open: towns && sum(towns, ({ open }) => open),
    gapTenths: towns && sum(towns, ({ gapTenths }) => gapTenths)
  }
}

function nameOfCenter(centerId: string, projects: readonly MeetingProject[]): string {
  return projects.find((project) => project.centerId === centerId)?.centerName ?? ''
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
