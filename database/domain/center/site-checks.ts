import { formatArea } from '@domain/area/format-area'
import type { CenterDraft, RoomDraft, SiteDraft } from '@domain/center/center-draft'
import { checkLocation } from '@domain/center/location'
import { chainGapLimit, distanceMetres } from '@domain/center/site-distance'
import { centerForms, type CenterForm } from '@domain/center/vocabulary'
import { errorAt, warningAt, type Violation } from '@domain/violation'

/**
 * The sites (点位) of one centre in their order; fields are `sites.<index>.…`. Too few or too distant sites are
 * warnings: the ledger T1 that a centre may come from holds no sites. Source: domain §1.2.
 */
export function checkSites({
  form,
  sites,
  coordSys
}: Pick<CenterDraft, 'form' | 'sites' | 'coordSys'>): Violation[] {
  const located = sites.flatMap((site, index) =>
    checkLocation({ ...site, coordSys: coordSys ?? 'CGCS2000' }, null).map((violation) => ({
      ...violation,
      field: `sites.${index}.${violation.field}`
    }))
  )
  return [
    ...located,
    ...checkMainSites(sites),
    ...checkSiteCount(form, sites.length),
    ...checkChain(form, sites)
  ]
}

function checkMainSites(sites: readonly SiteDraft[]): Violation[] {
  const first = sites.findIndex((site) => site.role === 'main')
  return sites.flatMap((site, index) =>
    site.role === 'main' && index > first
      ? [errorAt(`sites.${index}.role`, '一个中心只有一个主体点位，请把其余点位改为配套')]
      : []
  )
}

function checkSiteCount(form: CenterForm | null, count: number): Violation[] {
  if ((form !== 'starmoon' && form !== 'chain') || count >= 2) return []
  return [warningAt('sites', `${centerForms[form]}中心至少有 2 个点位，现有 ${count} 个，请补录点位`)]
}

function checkChain(form: CenterForm | null, sites: readonly SiteDraft[]): Violation[] {
  if (form !== 'chain') return []
  return sites.flatMap((site, index) => {
    const previous = sites[index - 1]
    if (previous === undefined) return []
    const gap = gapBetween(previous, site)
    if (gap === null || gap <= chainGapLimit) return []
    return [
      warningAt(
        `sites.${index}.lngE6`,
        `与上一点位“${previous.name}”相距 ${Math.round(gap)} 米，珠链式相邻点位不超过 ${chainGapLimit} 米，请核对位置或形态`
      )
    ]
  })
}

function gapBetween(a: SiteDraft, b: SiteDraft): number | null {
  if (a.lngE6 === null || a.latE6 === null || b.lngE6 === null || b.latE6 === null) return null
  const coordSys = 'CGCS2000'
  return distanceMetres(
    { lngE6: a.lngE6, latE6: a.latE6, coordSys },
    { lngE6: b.lngE6, latE6: b.latE6, coordSys }
  )
}

/** Σ room area ≤ area of their site, or of the centre for its own rooms. Source: domain §1.2. */
export function checkRooms({
  rooms,
  sites,
  areaIndoor
}: Pick<CenterDraft, 'rooms' | 'sites' | 'areaIndoor'>): Violation[] {
  return [
    ...checkRoomSum(rooms, '本中心', areaIndoor, 'rooms'),
    ...sites.flatMap((site, index) =>
      checkRoomSum(site.rooms, `点位“${site.name}”`, site.areaIndoor, `sites.${index}.rooms`)
    )
  ]
}

/** The message stands at the last room of the sum. */
function checkRoomSum(
  rooms: readonly RoomDraft[],
  place: string,
  areaIndoor: number | null,
  field: string
): Violation[] {
  const sum = rooms.reduce((total, room) => total + (room.area ?? 0), 0)
  if (areaIndoor === null || sum <= areaIndoor) return []
  return [
    errorAt(
      `${field}.${rooms.length - 1}.area`,
      `${place}的功能室面积合计 ${formatArea(sum)} ㎡，超过室内面积 ${formatArea(areaIndoor)} ㎡，请核对`
    )
  ]
}
