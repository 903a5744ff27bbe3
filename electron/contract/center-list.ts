import { z } from 'zod'
import { missingParts } from '@domain/center/missing-parts'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { codeOf, DateText, Id, PageRequest, Revision } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** Every part narrows; an empty list and null mean all. */
export const CenterFilter = z.object({
  /** Name, code, place, pinyin or initials; several words must all occur. */
  text: z.string().trim().max(60).default(''),
  /** The division and everything under it. */
  divisionId: Id.nullable().default(null),
  /** The unit and every unit under it. */
  unitId: Id.nullable().default(null),
  /** The centre and every centre under it. */
  underCenterId: Id.nullable().default(null),
  kind: codeOf(centerKinds).nullable().default(null),
  tiers: z.array(codeOf(centerTiers)).default([]),
  statuses: z.array(codeOf(centerStatuses)).default([]),
  forms: z.array(codeOf(centerForms)).default([]),
  /** Centres where this function is 已开展. */
  functionCode: z
    .string()
    .regex(/^F\d{2}$/)
    .nullable()
    .default(null),
  /** Centres where F01–F05 are all 已开展. */
  publicServices: z.literal('all').nullable().default(null),
  /** Centres in operation on each of these days; functions are then those served on the first of them. */
  openOn: z.array(DateText).max(2).default([]),
  /** Running centres that lack this. */
  missing: codeOf(missingParts).nullable().default(null),
  isSample: z.boolean().nullable().default(null)
})
export type CenterFilter = z.infer<typeof CenterFilter>

/** `place` sorts by county, town and village in the order of the division codes; `unit` in the office's order. */
export const centerSortKeys = [
  'code',
  'name',
  'kind',
  'tier',
  'form',
  'status',
  'place',
  'unit',
  'areaGross',
  'areaIndoor',
  'areaOffice',
  'areaService',
  'serviceShare',
  'servedPop',
  'openDate',
  'managerName',
  'starLevel',
  'updatedAt'
] as const

export const CenterSort = z.object({ key: z.enum(centerSortKeys), descending: z.boolean() })
export type CenterSort = z.infer<typeof CenterSort>

export const CenterListRequest = PageRequest.extend({
  scope: Scope,
  filter: CenterFilter,
  sort: CenterSort.default({ key: 'code', descending: false })
})

/** One line of 中心台账. Areas in 0.01 m²; the phone number comes masked. */
export const CenterRow = z.object({
  id: Id,
  revision: Revision,
  code: z.string(),
  name: z.string(),
  kind: codeOf(centerKinds),
  tier: codeOf(centerTiers),
  form: codeOf(centerForms).nullable(),
  status: codeOf(centerStatuses),
  countyName: z.string().nullable(),
  townName: z.string().nullable(),
  villageName: z.string().nullable(),
  unitName: z.string(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  address: z.string(),
  areaGross: z.int().nullable(),
  areaIndoor: z.int().nullable(),
  areaOutdoor: z.int().nullable(),
  areaOffice: z.int().nullable(),
  areaService: z.int().nullable(),
  areaShared: z.int().nullable(),
  /** service / (office + service). Source: domain §2.6. */
  serviceShare: z.number().nullable(),
  servedHouseholds: z.int().nullable(),
  servedPop: z.int().nullable(),
  openDate: z.string().nullable(),
  managerName: z.string(),
  managerPhone: z.string(),
  starLevel: z.int().nullable(),
  updatedAt: z.string(),
  isSample: z.boolean()
})
export type CenterRow = z.infer<typeof CenterRow>

export const CenterPage = z.object({ total: z.int(), rows: z.array(CenterRow) })
export type CenterPage = z.infer<typeof CenterPage>

/** Totals over everything that the filter finds. Urban and rural stand apart. Unknown values count as nothing. */
export const CenterSums = z.object({
  urban: z.int(),
  rural: z.int(),
  areaGross: z.int(),
  areaIndoor: z.int(),
  areaOffice: z.int(),
  areaService: z.int(),
  /** Σ service / Σ (office + service) over the records that know both. Source: domain §2.6. */
  serviceShare: z.number().nullable(),
  servedPop: z.int()
})
export type CenterSums = z.infer<typeof CenterSums>

/** A centre in a list to choose from (上级中心, 所属中心). */
export const CenterOption = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: codeOf(centerKinds),
  tier: codeOf(centerTiers),
  unitId: Id,
  /** 县区 · 街道 · 社区. */
  place: z.string()
})
export type CenterOption = z.infer<typeof CenterOption>

export const CenterOptionRequest = z.object({
  text: z.string().trim().max(60),
  kind: codeOf(centerKinds).nullable().default(null),
  /** Empty: any tier. */
  tiers: z.array(codeOf(centerTiers)).default([]),
  /** Asks for the names of centres that a record already points to; then the rest is ignored. */
  ids: z.array(Id).max(100).default([])
})
