import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WebContents } from 'electron'

const millimetresPerInch = 25.4
const margin = 12 / millimetresPerInch
/** What a sheet of A4 across shows is what a window of 1366 px shows: 1031 px fit between its margins. */
const scaleOf = { A4: 0.75, A3: 1 } as const

/**
 * Prints the page as it stands to a PDF with title and page numbers. The file appears whole or not at all.
 * @throws the file system's error when the file cannot be written.
 */
export async function printPage(
  page: WebContents,
  paper: { title: string; landscape: boolean; paper: 'A3' | 'A4' },
  path: string
): Promise<void> {
  const pdf = await page.printToPDF({
    landscape: paper.landscape,
    pageSize: paper.paper,
    scale: scaleOf[paper.paper],
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: line(escapeHtml(paper.title)),
    footerTemplate: line('第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页'),
    margins: { top: margin * 1.4, bottom: margin * 1.4, left: margin, right: margin }
  })
  await writeWhole(path, pdf)
}

/**
 * Prints the sheets that the page shows, each a page of A4 at its own size with its own margins.
 * @throws the file system's error when the file cannot be written.
 */
export async function printSheets(page: WebContents, path: string): Promise<void> {
  const pdf = await page.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 }
  })
  await writeWhole(path, pdf)
}

const line = (content: string): string =>
  `<div style="width:100%;text-align:center;font-size:8px;color:#555">${content}</div>`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

async function writeWhole(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Makes the new name durable where the system can; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
