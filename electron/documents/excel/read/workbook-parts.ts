import type { WorkbookPackage } from '@documents/excel/package/workbook-package'
import { damaged } from '@documents/excel/workbook-refusal'
import { decodeXstring } from '@documents/excel/xml/xml-text'
import { scanXml } from '@documents/excel/xml/xml-scanner'

export interface SheetPart {
  name: string
  hidden: boolean
  /** Path inside the package. */
  part: string
}

export interface WorkbookParts {
  sheets: SheetPart[]
  sharedStrings: string | null
  /** Serial 0 is 1904-01-01 (old Macintosh workbooks) instead of 1899-12-30. */
  date1904: boolean
}

/** What the workbook part and its relations say: which sheets there are, in the order of the tabs. */
export async function readWorkbookParts(workbook: WorkbookPackage): Promise<WorkbookParts> {
  const targets = await readRelations(workbook)
  const sheets: SheetPart[] = []
  let date1904 = false
  await scanXml(workbook.text('xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'workbookPr') date1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet') return
      const target = targets.get(attribute('id') ?? '')
      if (target?.type !== 'worksheet') return
      sheets.push({
        name: decodeXstring(attribute('name') ?? ''),
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part: target.part
      })
    },
    text: ignore,
    close: ignore
  })
  if (sheets.length === 0) throw damaged('没有工作表')
  const shared = [...targets.values()].find((target) => target.type === 'sharedStrings')
  return { sheets, sharedStrings: shared?.part ?? null, date1904 }
}

interface Target {
  type: string
  part: string
}

async function readRelations(workbook: WorkbookPackage): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>()
  await scanXml(workbook.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      targets.set(attribute('Id') ?? '', {
        type: (attribute('Type') ?? '').split('/').pop() ?? '',
        part: target.startsWith('/') ? target.slice(1) : `xl/${target}`
      })
    },
    text: ignore,
    close: ignore
  })
  return targets
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

function ignore(): void {
  // Only the tags of these parts say anything.
}
