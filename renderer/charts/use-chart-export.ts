import { tell, tellProblem } from '@renderer/app/feedback'
import { chartRows } from '@renderer/charts/chart-rows'
import type { ChartOption } from '@renderer/charts/register'
import { useJob } from '@renderer/composables/use-job'
import { useListExport } from '@renderer/composables/use-list-export'
import { useScope } from '@renderer/stores/scope'

/** A chart as it stands on the screen. */
export interface DrawnChart {
  option: ChartOption
  label: string
  /** The address of a PNG, `data:image/png;base64,…`. */
  png: () => string
  svg: () => Promise<string>
}

const base64Of = (address: string): string => address.slice(address.indexOf(',') + 1)

/** Takes a chart along: onto the clipboard, as a picture, as the table of its numbers. */
export function useChartExport(chart: () => DrawnChart) {
  const scope = useScope()
  const jobs = { png: useJob('chart:save-png'), svg: useJob('chart:save-svg') }
  const list = useListExport()
  /** What a chart says of itself can be a sentence; its beginning names the file. */
  const title = (): string => chart().label.split(/[：，。]/u, 1)[0] ?? ''

  async function copy(): Promise<void> {
    const bytes = Uint8Array.from(atob(base64Of(chart().png())), (character) => character.charCodeAt(0))
    const picture = new Blob([bytes], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })])
    tell('已复制为图片，可粘贴到 WPS、Word 或微信')
  }

  async function save(format: 'png' | 'svg'): Promise<void> {
    const { png, svg } = chart()
    const content = format === 'png' ? base64Of(png()) : await svg()
    const job = jobs[format]
    const saved = await job.run({ title: title(), content })
    if (saved !== null) tell(`已保存：${saved.fileName}`)
    else if (job.step.value.state === 'failed') tellProblem(`没有保存。${job.step.value.message}`)
  }

  async function saveNumbers(): Promise<void> {
    const { option, label } = chart()
    const table = chartRows(option)
    if (table === null) return
    await list.run({
      title: title(),
      columns: table.columns,
      narrowing: [],
      notes: [label],
      scope: { ...scope.scope },
      isCurrent: () => true,
      read: (offset, limit) =>
        Promise.resolve({ total: table.rows.length, rows: table.rows.slice(offset, offset + limit) })
    })
  }

  return { copy, save, saveNumbers }
}
