import { lightColors } from '@domain/light/light-color'
import type { UnitLine } from '@contract/analysis'
import type { CopiedColumn } from '@renderer/components/table/clipboard-table'

/** A column of figures in the table by unit. */
export interface UnitColumn {
  key: keyof Pick<
    UnitLine,
    | 'target'
    | 'listed'
    | 'started'
    | 'startRate'
    | 'finished'
    | 'finishRate'
    | 'accepted'
    | 'rate'
    | 'cappedRate'
    | 'timeProgress'
    | 'deviation'
    | 'budget'
    | 'invested'
    | 'investRate'
  >
  title: string
  /** Where the title goes on in a second line, so that all columns stand side by side on 1366 px. */
  breakAt?: number
  /** Under the title in small print. */
  unit?: string
}

/** The title as the head of the column shows it. */
export function headOf({ title, breakAt = title.length }: UnitColumn): string {
  return `${title.slice(0, breakAt)}\n${title.slice(breakAt)}`.trim()
}

/** What stands left of the lights; 剔除超额完成率 where it differs. Source: domain §3.3 T4. */
export function progressColumns(lines: readonly UnitLine[]): UnitColumn[] {
  const capped = lines.some(({ rate, cappedRate }) => rate.value !== cappedRate.value)
  return [
    { key: 'target', title: '年度任务数', breakAt: 2 },
    { key: 'listed', title: '入库数' },
    { key: 'started', title: '累计开工数', breakAt: 2 },
    { key: 'startRate', title: '开工率' },
    { key: 'finished', title: '累计完工数', breakAt: 2 },
    { key: 'finishRate', title: '完工率' },
    { key: 'accepted', title: '累计验收数', breakAt: 2 },
    { key: 'rate', title: '完成率' },
    ...(capped ? [{ key: 'cappedRate', title: '剔除超额完成率', breakAt: 4 } as const] : []),
    { key: 'timeProgress', title: '序时进度', breakAt: 2 },
    { key: 'deviation', title: '偏差', unit: '百分点' },
    { key: 'budget', title: '计划投资', unit: '万元' },
    { key: 'invested', title: '累计完成投资', breakAt: 2, unit: '万元' },
    { key: 'investRate', title: '投资完成率', breakAt: 2 }
  ]
}

/** The lights that the table counts, each with its mark. */
export const lightColumns = ['green', 'yellow', 'red', 'unreported'] as const

type CopiedLine = UnitLine & { no: string }

/** Running numbers are for units; the last rows have none. */
export function numbered(lines: readonly UnitLine[]): CopiedLine[] {
  let no = 0
  return lines.map((line) => ({ ...line, no: line.row === 'unit' ? String(++no) : '' }))
}

/** The columns of T4 in their order, for pasting into Excel. */
export function copiedUnitColumns(lines: readonly UnitLine[], kindName: string): CopiedColumn<CopiedLine>[] {
  const number = (title: string, format: (line: CopiedLine) => string): CopiedColumn<CopiedLine> => ({
    title,
    align: 'right',
    // Excel knows the hyphen alone as a sign.
    format: (line) => format(line).replace('\u2212', '-')
  })
  return [
    { title: '序号', align: 'right', format: ({ no }) => no },
    { title: '县区', align: 'left', format: ({ label }) => label },
    { title: '类别', align: 'left', format: () => kindName },
    ...progressColumns(lines).map(({ key, title, unit }) =>
      number(unit === undefined ? title : `${title}（${unit}）`, (line) => line[key].text)
    ),
    ...lightColumns.map((color) => number(lightColors[color], (line) => line[color].text)),
    number('排名', ({ rank }) => rank?.text ?? ''),
    number('较上月', ({ gained }) => gained.text),
    { title: '备注', align: 'left', format: ({ note }) => note }
  ]
}
