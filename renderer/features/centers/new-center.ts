import type {
  CenterDraft,
  CenterSiteDraft,
  FunctionRoomDraft,
  ServiceFunctionDraft
} from '@contract/center-draft'
import { emptyCenter } from '@contract/empty-center'

/** What the next of a series has in common with the last. */
export type SharedByNext = Pick<CenterDraft, 'kind' | 'tier' | 'divisionId' | 'unitId' | 'parentCenterId'>

/** An empty form; empty ids are choices still to make. */
export function newCenter(shared: SharedByNext | null): CenterDraft {
  return { ...emptyCenter(), ...shared }
}

/** The first site is the main one (主体). */
export function newSite(isFirst: boolean): CenterSiteDraft {
  return {
    id: null,
    revision: null,
    name: '',
    role: isFirst ? 'main' : 'satellite',
    address: '',
    lngE6: null,
    latE6: null,
    areaIndoor: null,
    openDate: null,
    functions: [],
    rooms: []
  }
}

export function newRoom(): FunctionRoomDraft {
  return {
    id: null,
    revision: null,
    floor: 1,
    name: '',
    area: null,
    use: 'service',
    functionCode: null,
    capacity: null,
    state: 'normal',
    marketRun: false,
    sharedBy: ''
  }
}

export function newFunction(functionCode: string): ServiceFunctionDraft {
  return {
    id: null,
    revision: null,
    functionCode,
    status: 'planned',
    reason: '',
    startDate: null,
    stopDate: null,
    mode: null,
    providerOrgId: null,
    charge: null,
    priceNote: '',
    capacity: null,
    capacityUnit: '',
    openHours: '',
    inFixedSet: false
  }
}
