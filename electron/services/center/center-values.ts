import type { CenterDraft, FunctionRoomDraft } from '@contract/center-draft'
import type { Division } from '@database/entities/division'
import type { CenterServedDivision } from '@database/entities/center-served-division'
import type { ServiceFunction } from '@database/entities/service-function'
import { newId } from '@database/new-id'
import { searchTextOf } from '@services/search-text'

/** The centre's own columns. @param divisions its division and ancestors, so that it is found by its place too. */
export function centerValues(draft: CenterDraft, divisions: readonly Division[]) {
  return { ...ownValues(draft), searchText: centerSearchText(draft, divisions) }
}

/** The centre's own columns without its search text, which pinyin makes dear. */
export function ownValues(draft: CenterDraft) {
  const { id, revision, statusNote, servedDivisionIds, sites, rooms, functions, ...own } = draft
  return own
}

function centerSearchText(draft: CenterDraft, divisions: readonly Division[]): string {
  const place = divisions.filter(({ level }) => level !== 'city' && level !== 'province')
  return searchTextOf([
    draft.name,
    draft.code,
    draft.signName,
    ...draft.aliases,
    ...place.map((division) => division.shortName)
  ])
}

/** What belongs to whom while parts are written: new sites get their id here, so that their rooms can name it. */
export interface PartOwner {
  centerId: string
  /** New parts of an invented centre go when the sample is removed. */
  isSample: boolean
}

/** Sites in their order, and all rooms with the site that they belong to. */
export function siteAndRoomParts(draft: CenterDraft, owner: PartOwner) {
  const placed = draft.sites.map((site, index) => ({ site, seq: index + 1, siteId: site.id ?? newId() }))
  return {
    sites: placed.map(({ site, seq, siteId }) => {
      const { id, revision, rooms, ...values } = site
      return { id, revision, values: { ...values, ...owner, id: siteId, seq } }
    }),
    rooms: [
      ...draft.rooms.map((room) => roomPart(room, owner, null)),
      ...placed.flatMap(({ site, siteId }) => site.rooms.map((room) => roomPart(room, owner, siteId)))
    ]
  }
}

function roomPart({ id, revision, ...values }: FunctionRoomDraft, owner: PartOwner, siteId: string | null) {
  return { id, revision, values: { ...values, ...owner, siteId } }
}

/** A function is told by its code: a row that was removed and added again goes on where it stood. */
export function functionParts(draft: CenterDraft, owner: PartOwner, present: readonly ServiceFunction[]) {
  return draft.functions.map(({ id, revision, ...values }) => {
    const same = present.find((row) => row.functionCode === values.functionCode)
    return { id: same?.id ?? null, revision: same?.revision ?? null, values: { ...values, ...owner } }
  })
}

export function servedParts(draft: CenterDraft, owner: PartOwner, present: readonly CenterServedDivision[]) {
  return [...new Set(draft.servedDivisionIds)].map((divisionId) => {
    const same = present.find((row) => row.divisionId === divisionId)
    return { id: same?.id ?? null, revision: same?.revision ?? null, values: { divisionId, ...owner } }
  })
}
