const pointsPerLine = 14.25

/** Half-width characters that a text takes; Chinese ones take two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)
}

/** Lines that a text breaks into in a cell so many half-width characters wide. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0)
}

/**
 * Points of a row whose texts break; undefined for one of a single line. Spreadsheet programs fit rows by themselves only
 * while somebody types.
 */
export function rowHeight(cells: readonly { text: string; width: number }[]): number | undefined {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)))
  return lines === 1 ? undefined : Math.min(409, lines * pointsPerLine + 2)
}
