import { noteHead, noteText, type Note } from '@documents/excel/annotate/annotated-file'
import { csvRows, separatorOf } from '@documents/excel/read/csv-rows'
import { decodeCsv } from '@documents/excel/read/csv-source'

/** A CSV has no colours: the column alone. UTF-8 with its mark, which both WPS and Excel open rightly. */
export function annotateCsv(
  bytes: Buffer,
  notes: readonly Note[],
  headRows: ReadonlyMap<string, number>
): Buffer {
  const { text } = decodeCsv(bytes)
  const separator = separatorOf(text)
  const rows = [...csvRows(text.replace(/^\ufeff/u, ''))]
  const width = Math.max(...rows.map(({ texts }) => texts.length))
  const heads = new Set(headRows.values())
  const lines = rows.map(({ number, texts }) => {
    const note = heads.has(number) ? noteHead : noteText(notes.filter(({ row }) => row === number))
    if (note === '') return texts
    return [...texts, ...Array.from({ length: width - texts.length }, () => ''), note]
  })
  const written = lines.map((texts) => texts.map((cell) => quoted(cell, separator)).join(separator))
  return Buffer.from(`\ufeff${written.join('\r\n')}\r\n`)
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text
}
