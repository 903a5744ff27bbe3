export const sexes = { male: '男', female: '女' } as const
export type Sex = keyof typeof sexes

/** How a headcount norm (配备标准) counts; `n` people per `per_count` of the thing named. */
export const normFormulas = {
  per_10000_residents: '每万常住人口',
  per_households: '每若干户',
  per_center: '每个中心',
  per_places: '每若干托位/床位'
} as const
export type NormFormula = keyof typeof normFormulas

/** Why a post is held while nobody stands at it. */
export const absenceKinds = { leave: '长假', secondment: '借调' } as const
export type AbsenceKind = keyof typeof absenceKinds

/** Where a person stands on a day (在岗状态). */
export const standings = { present: '在岗', away: '长假借调', off: '未在岗' } as const
export type Standing = keyof typeof standings

/** Why an assignment ended (离岗原因). */
export const leavingReasons = {
  transfer: '调动',
  resignation: '辞职',
  retirement: '退休',
  contract_end: '合同到期',
  dismissal: '解聘',
  other: '其他'
} as const
export type LeavingReason = keyof typeof leavingReasons
