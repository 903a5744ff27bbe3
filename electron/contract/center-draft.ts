import { z } from 'zod'
import {
  centerForms,
  centerKinds,
  centerStatuses,
  centerTiers,
  functionCharges,
  functionStatuses,
  roomStates,
  roomUses,
  siteRoles
} from '@domain/center/vocabulary'
import { coordinateSystems } from '@domain/division/vocabulary'
import {
  CentiArea,
  codeOf,
  Count,
  DateText,
  Id,
  Line,
  NullableDate,
  Paragraph,
  RequiredLine,
  Revision
} from '@contract/primitives'

/** The code of an entry of a dictionary that the office edits (场地来源, 产权, …). */
const DictionaryCode = Line(40)
const DictionaryCodes = z.array(DictionaryCode).max(30)
const FunctionCode = z.string().regex(/^F\d{2}$/, '功能代码应为 F 加两位数字')

/** Micro-degrees. A swapped pair falls outside China and is told by the rules. */
const LngE6 = z.int().min(-180_000_000).max(180_000_000).nullable()
const LatE6 = z.int().min(-90_000_000).max(90_000_000).nullable()

/** A part that the form added has neither; one that it loaded sends both back. */
const partKey = { id: Id.nullable(), revision: Revision.nullable() }

export const FunctionRoomDraft = z.object({
  ...partKey,
  /** 1 is the ground floor, -1 the first basement. */
  floor: z.int().min(-9).max(200).nullable(),
  name: RequiredLine(60),
  area: CentiArea.nullable(),
  use: codeOf(roomUses),
  functionCode: FunctionCode.nullable(),
  capacity: Count.nullable(),
  state: codeOf(roomStates),
  marketRun: z.boolean(),
  sharedBy: Line(200)
})
export type FunctionRoomDraft = z.infer<typeof FunctionRoomDraft>

/** 点位; the order of the array is the order along the path (珠链式). */
export const CenterSiteDraft = z.object({
  ...partKey,
  name: RequiredLine(60),
  role: codeOf(siteRoles),
  address: Line(120),
  lngE6: LngE6,
  latE6: LatE6,
  areaIndoor: CentiArea.nullable(),
  openDate: NullableDate,
  functions: z.array(FunctionCode).max(40),
  rooms: z.array(FunctionRoomDraft).max(300)
})
export type CenterSiteDraft = z.infer<typeof CenterSiteDraft>

export const ServiceFunctionDraft = z.object({
  ...partKey,
  functionCode: FunctionCode,
  status: codeOf(functionStatuses),
  reason: Line(200),
  startDate: NullableDate,
  stopDate: NullableDate,
  mode: DictionaryCode.nullable(),
  providerOrgId: Id.nullable(),
  charge: codeOf(functionCharges).nullable(),
  priceNote: Line(60),
  capacity: Count.nullable(),
  capacityUnit: Line(10),
  openHours: Line(120),
  inFixedSet: z.boolean()
})
export type ServiceFunctionDraft = z.infer<typeof ServiceFunctionDraft>

/** What a clerk says about a change of status; needed when the new status is 并入 or 撤销. */
export const StatusNote = z.object({ changedOn: DateText, reason: Line(200), docNo: Line(60) })
export type StatusNote = z.infer<typeof StatusNote>

/** A whole centre as the form holds it. Areas in 0.01 m², places in micro-degrees, null where unknown. */
export const CenterDraft = z.object({
  /** Null for a new centre; both or neither. */
  id: Id.nullable(),
  revision: Revision.nullable(),
  code: RequiredLine(40),
  name: RequiredLine(60),
  signName: Line(60),
  aliases: z.array(RequiredLine(60)).max(20),
  kind: codeOf(centerKinds),
  tier: codeOf(centerTiers),
  parentCenterId: Id.nullable(),
  form: codeOf(centerForms).nullable(),
  buildMode: DictionaryCode.nullable(),
  scenes: DictionaryCodes,
  status: codeOf(centerStatuses),
  /** Null: changed today, without reason. Ignored while the status stays as it is. */
  statusNote: StatusNote.nullable(),
  divisionId: Id,
  unitId: Id,
  address: Line(120),
  floorsAbove: z.int().min(0).max(200).nullable(),
  basements: z.int().min(0).max(20).nullable(),
  floorsUsed: z.int().min(0).max(220).nullable(),
  siteSources: DictionaryCodes,
  propertyRight: DictionaryCode.nullable(),
  certificateNo: Line(60),
  areaGross: CentiArea.nullable(),
  areaIndoor: CentiArea.nullable(),
  areaOutdoor: CentiArea.nullable(),
  areaOffice: CentiArea.nullable(),
  areaService: CentiArea.nullable(),
  areaShared: CentiArea.nullable(),
  idleArea: CentiArea.nullable(),
  buildFinishDate: NullableDate,
  openDate: NullableDate,
  signDate: NullableDate,
  firstServiceDate: NullableDate,
  lngE6: LngE6,
  latE6: LatE6,
  coordSys: codeOf(coordinateSystems).nullable(),
  serviceRadiusMin: z.int().min(0).max(600).nullable(),
  serviceRadiusM: z.int().min(0).max(100_000).nullable(),
  servedHouseholds: Count.nullable(),
  servedPop: Count.nullable(),
  served60Plus: Count.nullable(),
  served03: Count.nullable(),
  servedDivisionIds: z.array(Id).max(200),
  starLevel: z.int().min(0).max(5).nullable(),
  starValidTo: NullableDate,
  operationModes: DictionaryCodes,
  operatorOrgId: Id.nullable(),
  managerName: Line(20),
  managerPhone: Line(30),
  photoCover: Line(200).nullable(),
  intro: Paragraph(300),
  remark: Paragraph(500),
  sites: z.array(CenterSiteDraft).max(60),
  /** Rooms of the centre itself; a room of a site stands under that site. */
  rooms: z.array(FunctionRoomDraft).max(300),
  functions: z.array(ServiceFunctionDraft).max(40)
})
export type CenterDraft = z.infer<typeof CenterDraft>
