import type { ScreenPage } from '@contract/paper-page'
import type { WebContents } from 'electron'

const millimetresPerInch = 25.4
const margin = 12 / millimetresPerInch
/** What a sheet of A4 across shows is what a window of 1366 px shows: 1031 px fit between its margins. */
const scaleOf = { A4: 0.75, A3: 1 } as const

/** Prints what the clerk's window shows, with title and page numbers or on the sheets that it shows itself. */
export function printScreen(screen: WebContents, page: ScreenPage): Promise<Buffer> {
  const { title, paper, landscape, frame } = page
  const sheet = { landscape, pageSize: paper, printBackground: true }
  if (frame === 'sheets') {
    return screen.printToPDF({ ...sheet, margins: { top: 0, bottom: 0, left: 0, right: 0 } })
  }
  return screen.printToPDF({
    ...sheet,
    scale: scaleOf[paper],
    displayHeaderFooter: true,
    headerTemplate: line(escapeHtml(title)),
    footerTemplate: line('第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页'),
    margins: { top: margin * 1.4, bottom: margin * 1.4, left: margin, right: margin }
  })
}

const line = (content: string): string =>
  `<div style="width:100%;text-align:center;font-size:8px;color:#555">${content}</div>`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
