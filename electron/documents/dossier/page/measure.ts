/** Half-width characters that are wider than a digit in the fonts that may stand in. */
const wide = /[A-Zmw%@&—…]/u
const narrow = /[ -~]/u

/** Ems that a character takes at most; Chinese ones take a whole one. */
function emOf(character: string): number {
  if (wide.test(character)) return 1
  return narrow.test(character) ? 0.6 : 1
}

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
  const characters = [...text]
  const whole = characters.reduce((sum, character) => sum + emOf(character), 0)
  if (whole <= width) return [text]
  const room = Math.max(1, width - 1)
  const lines: string[] = []
  let [line, taken] = ['', 0]
  for (const character of characters) {
    const em = emOf(character)
    if (taken + em > room && line !== '') {
      lines.push(line)
      ;[line, taken] = ['', 0]
    }
    line += character
    taken += em
  }
  return [...lines, line]
}
