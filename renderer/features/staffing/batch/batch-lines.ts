import { staffLineFields, type StaffLine, type StaffLineField } from '@contract/staff-batch'

/** A line of the sheet; the key stays with it while lines above come and go. */
export interface BatchLine extends StaffLine {
  key: number
}

export const batchColumns: Readonly<Record<StaffLineField, { label: string; width: number; hint?: string }>> =
  {
    name: { label: '姓名', width: 84 },
    sex: { label: '性别', width: 56, hint: '男' },
    birthYear: { label: '出生年份', width: 80, hint: '1985' },
    phone: { label: '联系电话', width: 122 },
    identity: { label: '身份', width: 96 },
    center: { label: '中心', width: 190, hint: '名称、编号或首字母' },
    post: { label: '岗位', width: 116, hint: '名称或首字母' },
    fte: { label: '折算', width: 60, hint: '1.0' },
    validFrom: { label: '到岗日期', width: 104, hint: '2026-01-05' },
    validTo: { label: '离岗日期', width: 104 },
    main: { label: '主/兼', width: 60, hint: '主' }
  }

export const isEmptyLine = ({ cells }: StaffLine): boolean =>
  staffLineFields.every((field) => cells[field].trim() === '')

export function emptyCells(): StaffLine['cells'] {
  return {
    name: '',
    sex: '',
    birthYear: '',
    phone: '',
    identity: '',
    center: '',
    post: '',
    fte: '',
    validFrom: '',
    validTo: '',
    main: ''
  }
}

/** A head that was copied along with the rows is no person. */
export function withoutHead(block: readonly string[][]): string[][] {
  const labels = new Set(Object.values(batchColumns).map(({ label }) => label))
  const [head, ...rest] = block
  const known = head?.filter((cell) => labels.has(cell)).length ?? 0
  return known >= 2 ? rest : [...block]
}

/**
 * The lines with a block laid over them from one cell on; lines are added below as the block needs them, what stands
 * to the right of the last column is dropped. Whoever was told apart is asked again where the person's cells change.
 */
export function withBlock(
  lines: readonly BatchLine[],
  from: { line: number; field: StaffLineField },
  block: readonly string[][],
  freshKey: () => number
): BatchLine[] {
  const next = [...lines]
  while (next.length < from.line + block.length) {
    next.push({ key: freshKey(), cells: emptyCells(), sameAs: null })
  }
  const left = staffLineFields.indexOf(from.field)
  for (const [down, row] of block.entries()) {
    const line = next[from.line + down]
    if (line === undefined) continue
    const cells = { ...line.cells }
    for (const [right, text] of row.entries()) {
      const field = staffLineFields[left + right]
      if (field !== undefined) cells[field] = text
    }
    next[from.line + down] = withCells(line, cells)
  }
  return next
}

/** @returns the line with other cells; another person is asked about anew. */
export function withCells(line: BatchLine, cells: StaffLine['cells']): BatchLine {
  const person = (['name', 'phone', 'birthYear'] as const).some((field) => cells[field] !== line.cells[field])
  return { ...line, cells, sameAs: person ? null : line.sameAs }
}
