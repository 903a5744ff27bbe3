import type { CoverageMatrix, CoverageMatrixRow } from '@contract/coverage'
import type { CopiedColumn } from '@renderer/components/table/clipboard-table'

type Column = CopiedColumn<CoverageMatrixRow>

/** The coverage table as it is copied: unit, the two denominators, then three columns for each function. */
export function copiedColumns({
  columns,
  cutoff,
  baseYear
}: Pick<CoverageMatrix, 'columns' | 'cutoff' | 'baseYear'>): Column[] {
  const number = (title: string, format: Column['format']): Column => ({
    title,
    align: 'right',
    format
  })
  return [
    { title: '责任单位', align: 'left', format: ({ label }) => label },
    number(`运营中心数（${cutoff}）`, ({ open }) => open.text),
    number(`运营中心数（${baseYear} 年末）`, ({ wasOpen }) => wasOpen.text),
    ...columns.flatMap(({ title }, index) => [
      number(`${title}（${cutoff}）`, ({ cells }) => cells[index]?.now.text ?? ''),
      number(`${title}（${baseYear} 年末）`, ({ cells }) => cells[index]?.base.text ?? ''),
      number(`${title}变化（百分点）`, ({ cells }) => signedNumber(cells[index]?.change.text ?? ''))
    ])
  ]
}

/** Excel knows the hyphen alone as a sign. */
const signedNumber = (text: string): string => text.replace('\u2212', '-')

/** Five shades by share, each read with black letters; 0 for no share. */
export function shadeOf(rate: number | null): number {
  return rate === null ? 0 : Math.min(5, Math.floor(rate * 5) + 1)
}
