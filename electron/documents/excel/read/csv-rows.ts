/** A line of a CSV; `number` counts records as a spreadsheet numbers rows. */
export interface CsvRow {
  number: number
  texts: string[]
}

/** Records by RFC 4180: quotes may hold separators and line breaks. The separator is told by the first lines. */
export function* csvRows(text: string): Generator<CsvRow> {
  const separator = separatorOf(text)
  let texts: string[] = []
  let number = 1
  let at = 0
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    texts.push(value)
    at = end
    if (text[at] === separator) {
      at += 1
      if (at === text.length) texts.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield { number, texts }
    texts = []
    number += 1
  }
  if (texts.length > 0) yield { number, texts }
}

/** The separator that stands most often in the first line that has one. */
export function separatorOf(text: string): string {
  const line = /^.*[,\t;].*$/mu.exec(text.slice(0, 10_000))?.[0] ?? ''
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }))
  return counts.sort((one, other) => other.count - one.count)[0]?.separator ?? ','
}

interface Field {
  value: string
  /** Where the separator, the line's or the text's end stands. */
  end: number
}

function plain(text: string, start: number, separator: string): Field {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

/** A quote that is never closed reaches to the end of the file. */
function quoted(text: string, start: number): Field {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      // What follows the closing quote up to the separator belongs to the field as it stands.
      at = quote + 1
      break
    }
    value += '"'
    at = quote + 2
  }
  let end = at
  while (end < text.length && !/[,\t;\r\n]/u.test(text[end] ?? '')) end += 1
  return { value: value + text.slice(at, end), end }
}
