/** Half-width characters that are wider than a digit in the fonts that may stand in. */
const wide = /[A-Zmw%@&—…]/u
const narrow = /[ -~]/u
/** A word or number, which breaks only where it is longer than a line; every other character may end a line. */
const pieces = /[!-~]+|[^!-~]/gu

/** Ems that a character takes at most; Chinese ones take a whole one. */
function emOf(character: string): number {
  if (wide.test(character)) return 1
  return narrow.test(character) ? 0.58 : 1
}

const emsOf = (text: string): number => [...text].reduce((sum, character) => sum + emOf(character), 0)

/**
 * At most so many lines a text takes in a box so many ems wide. A line that breaks may end one character early, since no line
 * begins with a comma or a full stop.
 */
export function linesAtMost(text: string, width: number): number {
  return wrapped(text, width).length
}

/** The text cut into lines that surely fit. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width))
}

function wrapParagraph(text: string, width: number): string[] {
  if (emsOf(text) <= width) return [text]
  const room = Math.max(1, width - 1)
  const parts = (text.match(pieces) ?? []).flatMap((part) => (emsOf(part) > room ? [...part] : [part]))
  const lines: string[] = []
  let [line, taken] = ['', 0]
  for (const part of parts) {
    const ems = emsOf(part)
    if (taken + ems > room && line !== '') {
      lines.push(line)
      ;[line, taken] = ['', 0]
    }
    line += part
    taken += ems
  }
  return [...lines, line]
}
