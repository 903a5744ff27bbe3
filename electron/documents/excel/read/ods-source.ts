import { openWorkbookPackage, type WorkbookPackage } from '@documents/excel/package/workbook-package'
import { OdsTables } from '@documents/excel/read/ods-tables'
import type { SheetSource, WorkbookSource } from '@documents/excel/read/sheet-source'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'
import { scanXml } from '@documents/excel/xml/xml-scanner'

const content = 'content.xml'

/** An OpenDocument table, as LibreOffice and WPS write it. @throws WorkbookRefusal */
export async function openOds(path: string): Promise<WorkbookSource> {
  const workbook = await openWorkbookPackage(path, 'ods')
  try {
    await refuseEncrypted(workbook)
    const found = new OdsTables(null, () => undefined)
    await scanXml(workbook.text(content), found)
    return {
      date1904: false,
      sheets: found.tables.map(({ name, hidden }, index) => sheetOf(workbook, name, hidden, index)),
      verifyRest: () => workbook.verifyRest(),
      close: () => workbook.close()
    }
  } catch (error) {
    workbook.close()
    throw error
  }
}

function sheetOf(workbook: WorkbookPackage, name: string, hidden: boolean, index: number): SheetSource {
  return {
    name,
    hidden,
    read: async (onRow) => {
      const reader = new OdsTables(index, onRow)
      await scanXml(workbook.text(content), reader)
      return reader.facts
    }
  }
}

async function refuseEncrypted(workbook: WorkbookPackage): Promise<void> {
  const manifest = 'META-INF/manifest.xml'
  if (!workbook.has(manifest)) return
  await scanXml(workbook.text(manifest), {
    open: (name) => {
      if (name !== 'encryption-data') return
      throw new WorkbookRefusal(
        'encrypted-or-old',
        '表格设有打开密码，程序无法读取。请取消密码、保存后再导入'
      )
    },
    text: () => undefined,
    close: () => undefined
  })
}
