import type { CalendarDate } from '@domain/calendar/calendar-date'
import type {
  CenterForm,
  CenterKind,
  CenterStatus,
  CenterTier,
  FunctionStatus,
  SiteRole
} from '@domain/center/vocabulary'
import type { CoordinateSystem } from '@domain/division/vocabulary'

export interface RoomDraft {
  name: string
  area: number | null
}

export interface SiteDraft {
  name: string
  role: SiteRole
  lngE6: number | null
  latE6: number | null
  areaIndoor: number | null
  rooms: readonly RoomDraft[]
}

export interface ServiceFunctionDraft {
  functionCode: string
  status: FunctionStatus
  reason: string
  startDate: CalendarDate | null
  stopDate: CalendarDate | null
}

/**
 * What the rules read of a centre as a clerk enters it; a form or row may hold more.
 * Areas in 0.01 m², locations in micro-degrees, null where unknown.
 */
export interface CenterDraft {
  /** Null for a new centre. */
  id: string | null
  code: string
  kind: CenterKind
  tier: CenterTier
  parentCenterId: string | null
  form: CenterForm | null
  status: CenterStatus
  /** What the clerk says about a change of status; null: changed today, without a word. */
  statusNote: { changedOn: CalendarDate; reason: string; docNo: string } | null
  floorsAbove: number | null
  basements: number | null
  floorsUsed: number | null
  areaGross: number | null
  areaIndoor: number | null
  areaOffice: number | null
  areaService: number | null
  areaShared: number | null
  idleArea: number | null
  buildFinishDate: CalendarDate | null
  openDate: CalendarDate | null
  lngE6: number | null
  latE6: number | null
  coordSys: CoordinateSystem | null
  servedPop: number | null
  served60Plus: number | null
  served03: number | null
  /** In their order along the path (珠链式). */
  sites: readonly SiteDraft[]
  /** Rooms of the centre itself; a room of a site stands under that site. */
  rooms: readonly RoomDraft[]
  functions: readonly ServiceFunctionDraft[]
}

/** What the service gathers around the draft before asking `checkCenter`. */
export interface CenterFacts {
  today: CalendarDate
  /** The chosen parent with the ids of all its ancestors; null when none is chosen or it does not exist. */
  parent: { name: string; tier: CenterTier; ancestorIds: readonly string[] } | null
  children: readonly { name: string; tier: CenterTier }[]
  /** Another centre, deleted ones included, that holds the same code. */
  codeHolder: { name: string; deleted: boolean } | null
  /** The status that is stored; null for a new centre. */
  previousStatus: CenterStatus | null
  /** Outline box of the division, micro-degrees in the draft's coordinate system; null when unknown. */
  divisionBox: { minLngE6: number; maxLngE6: number; minLatE6: number; maxLatE6: number } | null
}
