import { formatArea } from '@domain/area/format-area'
import { errorAt, type Violation } from '@domain/violation'

/** All in 0.01 m²; null where unknown. Office, service and shared add up to indoor. */
export interface AreaSplit {
  areaIndoor: number | null
  areaOffice: number | null
  areaService: number | null
  areaShared: number | null
}

/** 1 m², the rounding that survey reports leave. Source: domain §1.2. */
const toleranceCenti = 100

/** office + service + shared = indoor ± 1 m², and no known part may outgrow the whole. Source: domain §1.2. */
export function checkAreaSplit(split: AreaSplit): Violation[] {
  const parts = [split.areaOffice, split.areaService, split.areaShared]
  const known = parts.filter((part) => part !== null)
  if (split.areaIndoor === null || known.length === 0) return []
  const sum = known.reduce((total, part) => total + part, 0)
  const difference = sum - split.areaIndoor
  if (known.length === parts.length && Math.abs(difference) > toleranceCenti) {
    return [
      errorAt(
        'areaOffice',
        `办公 ${formatArea(split.areaOffice)} + 服务 ${formatArea(split.areaService)} + 共用 ` +
          `${formatArea(split.areaShared)} = ${formatArea(sum)} ㎡，比室内面积 ${formatArea(split.areaIndoor)} ㎡` +
          `${difference > 0 ? '多' : '少'} ${formatArea(Math.abs(difference))} ㎡，请改到相差不超过 1 ㎡`
      )
    ]
  }
  if (difference > toleranceCenti) {
    return [
      errorAt(
        'areaOffice',
        `已填的办公、服务、共用面积合计 ${formatArea(sum)} ㎡，超过室内面积 ${formatArea(split.areaIndoor)} ㎡，请核对`
      )
    ]
  }
  return []
}

/** Fills the one number that follows from the other three; anything else comes back as it was. */
export function completeAreaSplit(split: AreaSplit): AreaSplit {
  const { areaIndoor, areaOffice, areaService, areaShared } = split
  if (areaIndoor === null) {
    return areaOffice === null || areaService === null || areaShared === null
      ? split
      : { ...split, areaIndoor: areaOffice + areaService + areaShared }
  }
  const missing = partNames.filter((name) => split[name] === null)
  const [name] = missing
  if (missing.length !== 1 || name === undefined) return split
  const rest = areaIndoor - (areaOffice ?? 0) - (areaService ?? 0) - (areaShared ?? 0)
  return rest < 0 ? split : { ...split, [name]: rest }
}

const partNames = ['areaOffice', 'areaService', 'areaShared'] as const

/** 办公面积占比, office / (office + service) without the shared area; null when unknown or 0. Source: domain §2.6. */
export function officeShare(split: Pick<AreaSplit, 'areaOffice' | 'areaService'>): number | null {
  return shareOf(split.areaOffice, split.areaService)
}

/** 服务面积占比, service / (office + service) without the shared area; null when unknown or 0. Source: domain §2.6. */
export function serviceShare(split: Pick<AreaSplit, 'areaOffice' | 'areaService'>): number | null {
  return shareOf(split.areaService, split.areaOffice)
}

function shareOf(part: number | null, other: number | null): number | null {
  if (part === null || other === null || part + other === 0) return null
  return part / (part + other)
}
