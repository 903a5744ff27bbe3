/** Measures of a sheet after GB/T 9704. Millimetres unless points are said. Source: domain §3.4. */
export const sheet = {
  width: 210,
  height: 297,
  /** 天头. */
  top: 37,
  /** 订口, on the right of an even page. */
  binding: 28,
  outside: 26,
  /** 版心. */
  textWidth: 156,
  textHeight: 225
} as const

const pointsPerMillimetre = 72 / 25.4

/** 版心 in points: 442.2 × 637.8. */
export const textArea = {
  width: sheet.textWidth * pointsPerMillimetre,
  height: sheet.textHeight * pointsPerMillimetre
} as const

/** 22 lines fill the 版心: 28.99 pt each. */
export const linePitch = textArea.height / 22

/** 28 characters of 三号 (16 pt) fill a line with this between them: −0.21 pt. */
export const bodyText = { size: 16, perLine: 28, spacing: textArea.width / 28 - 16 } as const
