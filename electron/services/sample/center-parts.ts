import type { CenterServedDivision } from '@database/entities/center-served-division'
import type { CenterSite } from '@database/entities/center-site'
import type { CenterStatusHistory } from '@database/entities/center-status-history'
import type { FunctionRoom } from '@database/entities/function-room'
import type { NewRow } from '@services/regions/new-row'
import { roomRows } from '@services/sample/center-rooms'
import { siteRows } from '@services/sample/center-sites'
import type { SampleCenter } from '@services/sample/centers'
import type { Ground } from '@services/sample/ground'

export interface CenterParts {
  served: NewRow<CenterServedDivision>[]
  history: NewRow<CenterStatusHistory>[]
  sites: NewRow<CenterSite>[]
  rooms: NewRow<FunctionRoom>[]
}

/** Places served, life so far, sites and rooms of all centres. */
export function centerParts(centers: readonly SampleCenter[], ground: Ground): CenterParts {
  const parts: CenterParts = { served: [], history: [], sites: [], rooms: [] }
  for (const center of centers) {
    const { row, plan, life } = center
    for (const { division } of plan.serves) {
      parts.served.push({ id: ground.newId(), isSample: true, centerId: row.id, divisionId: division.id })
    }
    for (const change of life.changes) {
      parts.history.push({ id: ground.newId(), isSample: true, centerId: row.id, ...change, docNo: '' })
    }
    const sites = siteRows(center, ground)
    parts.sites.push(...sites)
    parts.rooms.push(...roomRows(center, sites, ground))
  }
  return parts
}
