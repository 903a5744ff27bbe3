/**
 * 亮灯. Green is "on track" and blue "done", so no legend can confuse the two; a missing report is never green.
 * Source: domain §2.7.
 */
export const lightColors = {
  red: '红',
  yellow: '黄',
  green: '绿',
  done: '已销号',
  not_due: '未到期',
  unreported: '未报'
} as const
export type LightColor = keyof typeof lightColors

/** Printed before the word, so that the colour survives a black-and-white printer. */
export const lightMarks: Readonly<Record<LightColor, string>> = {
  red: '▲',
  yellow: '◐',
  green: '●',
  done: '✓',
  not_due: 'N',
  unreported: '？'
}

/** Whether a reporter must explain the light in words. */
export function isWarning(color: LightColor): boolean {
  return color === 'red' || color === 'yellow'
}

export type LightCounts = Record<LightColor, number>

/** How many of each; the sum is the number of lights. */
export function countLights(colors: readonly LightColor[]): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, done: 0, not_due: 0, unreported: 0 }
  for (const color of colors) counts[color] += 1
  return counts
}
