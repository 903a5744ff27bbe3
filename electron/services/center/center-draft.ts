import type { CenterDetail } from '@contract/center-detail'
import type { FunctionRoomDraft, ServiceFunctionDraft } from '@contract/center-draft'
import type { FunctionRoom } from '@database/entities/function-room'
import type { ServiceFunction } from '@database/entities/service-function'
import type { CenterAggregate } from '@database/repositories/center-aggregate'

type FunctionColumns = Pick<ServiceFunction, keyof ServiceFunctionDraft>
type Spaces = Pick<CenterAggregate, 'sites' | 'rooms'>

/** The record as the form edits it. */
export function draftOf(
  aggregate: Omit<CenterAggregate, 'functions'> & { functions: readonly FunctionColumns[] }
): CenterDetail['draft'] {
  const { center, functions, servedDivisions } = aggregate
  const { createdAt, createdBy, updatedAt, updatedBy, deletedAt, isSample, searchText, ...own } = center
  return {
    ...own,
    statusNote: null,
    servedDivisionIds: servedDivisions.map((served) => served.divisionId),
    ...spacesDraft(aggregate),
    functions: functions.map(functionDraft)
  }
}

/** Sites with their rooms, and the rooms of no site. */
export function spacesDraft({ sites, rooms }: Spaces): Pick<CenterDetail['draft'], 'sites' | 'rooms'> {
  return {
    sites: sites.map((site) => ({
      id: site.id,
      revision: site.revision,
      name: site.name,
      role: site.role,
      address: site.address,
      lngE6: site.lngE6,
      latE6: site.latE6,
      areaIndoor: site.areaIndoor,
      openDate: site.openDate,
      functions: site.functions,
      rooms: rooms.filter((room) => room.siteId === site.id).map(roomDraft)
    })),
    rooms: rooms.filter((room) => !sites.some((site) => site.id === room.siteId)).map(roomDraft)
  }
}

function roomDraft(room: FunctionRoom): FunctionRoomDraft {
  const { id, revision, floor, name, area, use, functionCode, capacity, state, marketRun, sharedBy } = room
  return { id, revision, floor, name, area, use, functionCode, capacity, state, marketRun, sharedBy }
}

function functionDraft(row: FunctionColumns): ServiceFunctionDraft {
  return {
    id: row.id,
    revision: row.revision,
    functionCode: row.functionCode,
    status: row.status,
    reason: row.reason,
    startDate: row.startDate,
    stopDate: row.stopDate,
    mode: row.mode,
    providerOrgId: row.providerOrgId,
    charge: row.charge,
    priceNote: row.priceNote,
    capacity: row.capacity,
    capacityUnit: row.capacityUnit,
    openHours: row.openHours,
    inFixedSet: row.inFixedSet
  }
}
