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
