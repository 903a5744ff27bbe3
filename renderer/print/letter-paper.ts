/** Geometry of GB/T 9704 in millimetres: 22 lines of 28 characters fill 225 × 156. Source: domain §3.4. */
export const linePitch = 225 / 22
export const charPitch = 156 / 28
export const topMargin = 37
/** Where the text area (版心) ends. */
const textBottom = 262
const linesOfPage = 22
/** Characters of the title, 2号, that fit between the margins with a little air. */
const titleWidth = 18
/** Lines of the title are set at 1.2 times the pitch of 2号. */
export const titlePitch = 12
/** Top of the title: below the red head, the document's number and two lines. */
export const titleTop = 76

/** The parts of a letter as they are set. */
export interface LetterPaper {
  titleLines: string[]
  /** 主送单位 with its colon. */
  addressee: string
  paragraphs: string[]
}

/** What is typed as one text, its first line the addressee where it ends with a colon. */
export function paperOf(letter: { title: string; content: string; unitName: string }): LetterPaper {
  const lines = letter.content.split('\n').map((line) => line.trim())
  const texts = lines.filter((line) => line !== '')
  const [first] = texts
  const named = first !== undefined && /[：:]$/u.test(first)
  return {
    titleLines: titleLines(letter.title),
    addressee: named ? first : `${letter.unitName}：`,
    paragraphs: named ? texts.slice(1) : texts
  }
}

/** 梯形: as few lines as will do, none longer than the one above it. Source: domain §3.4. */
export function titleLines(title: string): string[] {
  const characters = [...title]
  const count = Math.max(1, Math.ceil(characters.length / titleWidth))
  const lines: string[] = []
  let start = 0
  for (let line = 0; line < count; line += 1) {
    const length = Math.ceil((characters.length - start) / (count - line))
    lines.push(characters.slice(start, start + length).join(''))
    start += length
  }
  return lines
}

/** Whole lines of the body that fit under a title of so many lines on the first page. */
export function linesOfFirstPage(titleLineCount: number): number {
  return Math.floor((textBottom - bodyTop(titleLineCount)) / linePitch)
}

/** Top of the body on the first page: one empty line below the title. */
export function bodyTop(titleLineCount: number): number {
  return titleTop + titleLineCount * titlePitch + linePitch
}

/**
 * How many lines stand on each page. The closing (署名, 成文日期, 附注) is never alone on a page: two lines of the text go
 * with it, where there are any. Source: domain §3.4.
 * @param closing lines of the closing with the empty one before it
 */
export function pagesOf(lines: number, firstPage: number, closing: number): number[] {
  const pages: number[] = []
  let left = lines
  for (let room = firstPage; ; room = linesOfPage) {
    if (left + closing <= room) return [...pages, left]
    const here = Math.min(room, left - 2)
    pages.push(here)
    left -= here
  }
}
