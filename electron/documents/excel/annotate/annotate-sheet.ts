import { groupBy } from '@domain/group-by'
import { noteHead, noteText, type Note } from '@documents/excel/annotate/annotated-file'
import { columnLetters, parseReference } from '@documents/excel/read/cell'
import { damaged } from '@documents/excel/workbook-refusal'
import { encodeXstring } from '@documents/excel/xml/xml-text'

/**
 * The XML of a sheet with a note behind each line concerned and its cells in colour; not one other character changes.
 * @param headRow the last row of the head. @param colour the coloured twin of a style, or null
 */
export function annotateSheet(
  xml: string,
  notes: readonly Note[],
  headRow: number,
  colour: (style: number) => number | null
): string {
  const prefix = /<(\w+:)?sheetData[\s>]/u.exec(xml)?.[1] ?? ''
  const column = columnLetters(widestColumn(xml, prefix) + 1)
  const byRow = groupBy(notes, ({ row }) => row)
  const rows = new RegExp(`<${prefix}row(?=[\\s>/])([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'gu')
  let last = 0
  return xml.replace(rows, (whole: string, attributes: string, inside: string | undefined) => {
    const stated = /\sr="(\d+)"/u.exec(attributes)?.[1]
    const number = stated === undefined ? last + 1 : Number(stated)
    last = number
    const own = byRow.get(number) ?? []
    const note = number === headRow ? noteHead : noteText(own)
    if (note === '' || inside === undefined) return whole
    const letters = new Set(own.map((one) => one.column).filter((letter) => letter !== ''))
    const cells = coloured(inside, prefix, letters, colour)
    return `<${prefix}row${attributes}>${cells}${noteCell(prefix, `${column}${String(number)}`, note)}</${prefix}row>`
  })
}

function coloured(
  inside: string,
  prefix: string,
  letters: ReadonlySet<string>,
  colour: (style: number) => number | null
): string {
  if (letters.size === 0) return inside
  return inside.replace(
    new RegExp(`<${prefix}c(?=\\s)([^>]*?)(/?)>`, 'gu'),
    (whole, attributes: string, slash: string) => {
      const letter = /\sr="([A-Z]+)\d+"/u.exec(attributes)?.[1] ?? ''
      if (!letters.has(letter)) return whole
      const style = colour(Number(/\ss="(\d+)"/u.exec(attributes)?.[1] ?? 0))
      if (style === null) return whole
      return `<${prefix}c${attributes.replace(/\ss="\d+"/u, '')} s="${String(style)}"${slash}>`
    }
  )
}

function noteCell(prefix: string, reference: string, text: string): string {
  const written = encodeXstring(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
  const inside = `<${prefix}is><${prefix}t xml:space="preserve">${written}</${prefix}t></${prefix}is>`
  return `<${prefix}c r="${reference}" t="inlineStr">${inside}</${prefix}c>`
}

/** The last column that holds a cell, formatted ones too: behind it the notes cover nothing. */
function widestColumn(xml: string, prefix: string): number {
  let widest = 0
  for (const [, reference = ''] of xml.matchAll(new RegExp(`<${prefix}c\\s[^>]*?r="([A-Z]+\\d+)"`, 'gu'))) {
    widest = Math.max(widest, parseReference(reference)?.column ?? 0)
  }
  if (widest === 0) throw damaged('单元格没有写明位置')
  return widest
}
