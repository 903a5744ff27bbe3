import { annotateSheet } from '@documents/excel/annotate/annotate-sheet'
import type { Note } from '@documents/excel/annotate/annotated-file'
import { colouredStyles } from '@documents/excel/annotate/coloured-styles'
import { replaceParts } from '@documents/excel/annotate/replace-parts'
import { openWorkbookPackage, type WorkbookPackage } from '@documents/excel/package/workbook-package'
import { readWorkbookParts } from '@documents/excel/read/workbook-parts'

const stylesPart = 'xl/styles.xml'

/** Writes into the XML of the sheets concerned and of the styles; every other part keeps its bytes. */
export async function annotateWorkbook(
  path: string,
  bytes: Buffer,
  notes: readonly Note[],
  headRows: ReadonlyMap<string, number>
): Promise<Buffer> {
  const workbook = await openWorkbookPackage(path)
  try {
    const { sheets } = await readWorkbookParts(workbook)
    const styles = workbook.has(stylesPart) ? colouredStyles(await textOf(workbook, stylesPart)) : null
    const replaced = new Map<string, string>()
    for (const { name, part } of sheets) {
      const own = notes.filter(({ sheet }) => sheet === name)
      if (own.length === 0) continue
      const colour = (style: number): number | null => styles?.colouredOf(style) ?? null
      replaced.set(part, annotateSheet(await textOf(workbook, part), own, headRows.get(name) ?? 0, colour))
    }
    if (styles) replaced.set(stylesPart, styles.xml())
    return replaceParts(bytes, replaced)
  } finally {
    workbook.close()
  }
}

async function textOf(workbook: WorkbookPackage, part: string): Promise<string> {
  const pieces: string[] = []
  for await (const piece of workbook.text(part)) pieces.push(piece)
  return pieces.join('')
}
