/**
 * The cells that Excel or WPS put on the clipboard as text: tabs between cells, a line per row; a cell with a line
 * break or a quote in it comes in quotes. Breaks inside a cell become blanks, since a cell of the table is one line.
 */
export function pastedBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell.replace(/\s+/gu, ' ').trim())
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quoted && character === '"' && text[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (quoted) {
      if (character === '"') quoted = false
      else cell += character
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  // What was copied ends with a line break; that is no further row.
  if (rows.length > 1 && rows.at(-1)?.every((one) => one === '') === true) rows.pop()
  return rows
}

/** Whether it is more than one cell, which an input would swallow as one text. */
export function isBlock(text: string): boolean {
  const [first, ...rest] = pastedBlock(text)
  return rest.length > 0 || (first?.length ?? 0) > 1
}
