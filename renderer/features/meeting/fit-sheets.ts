/** What scrolls on the wall; on paper it must stand whole. */
const scrolling = '.stage-table, .lights__board'
/** Parts of the text size of the wall, the smallest still read on paper at arm's length. */
const sizes = [1, 0.9, 0.8, 0.7, 0.6]

/**
 * Gives each sheet the largest text with which all of it stands on the paper.
 * @returns the numbers of those on which it does not even with the smallest, from 1.
 */
export function fitSheets(sheets: readonly HTMLElement[]): number[] {
  return sheets.flatMap((sheet, index) => (sizes.some((size) => fitsAt(sheet, size)) ? [] : [index + 1]))
}

function fitsAt(sheet: HTMLElement, size: number): boolean {
  sheet.style.setProperty('--paper-text', String(size))
  return [...sheet.querySelectorAll(scrolling)].every(
    ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1
  )
}
