import { z } from 'zod'

/**
 * A figure that can be asked where it comes from: every number on a page opens its formula in words,
 * the numbers that went in and the records behind it.
 */
export const Figure = z.object({
  /** The exact value (a rate as fraction, money in fen); null where the figure cannot be computed. */
  value: z.number().nullable(),
  /** The value as shown, without its unit: `62.0%`, `31`, `—`. */
  text: z.string(),
  /** The rule in words: 完成率 = 已销号项目数 ÷ 年度目标数. */
  formula: z.string(),
  inputs: z.array(z.object({ label: z.string(), text: z.string() })),
  /** The list that shows exactly the records counted: a page's path and its filters. */
  records: z.object({ route: z.string(), query: z.record(z.string(), z.string()) }).nullable()
})
export type Figure = z.infer<typeof Figure>
