import { mostListRows } from '@contract/list'
import type { InputOf, OutputOf } from '@contract/index'
import { formatCount } from '@domain/figure/format-figure'
import { tell, tellProblem } from '@renderer/app/feedback'
import { readWholeList, type WholeListReading } from '@renderer/components/table/read-whole-list'
import { useJob, type JobStep } from '@renderer/composables/use-job'
import { desk, DeskError } from '@renderer/desk'
import { computed, shallowRef } from 'vue'

/** A list as its table shows it. */
export type ExportedList = Omit<InputOf<'list:export'>, 'exportId'> &
  Pick<WholeListReading, 'read' | 'isCurrent'>

const unfit = {
  changed: '列表在导出时有改动，请再导出一次。',
  'too-long': `一次最多导出 ${formatCount(mostListRows)} 行，请先筛选。`
} as const

/** 导出本列表: reads all rows through the list's own request and hands them over to be written. */
export function useListExport() {
  const job = useJob('list:export')
  const reading = shallowRef<Extract<JobStep, { state: 'running' }> | null>(null)
  const step = computed(() => reading.value ?? job.step.value)
  const running = computed(() => step.value.state === 'running')

  async function run({ read, isCurrent, ...list }: ExportedList): Promise<void> {
    if (running.value) return
    const exportId = crypto.randomUUID()
    try {
      const outcome = await collect(exportId, { read, isCurrent })
      if (outcome === 'whole') tellOutcome(await job.run({ ...list, exportId }))
      else if (outcome !== 'stopped') tellProblem(`没有导出。${unfit[outcome]}`)
      await desk.call('list:forget', { exportId })
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      tellProblem(`没有导出。${error.reasons}`)
    }
  }

  async function collect(exportId: string, list: Pick<WholeListReading, 'read' | 'isCurrent'>) {
    const text = '正在读取列表'
    reading.value = { state: 'running', done: 0, total: 0, text, stopping: false }
    try {
      return await readWholeList({
        ...list,
        isStopped: () => reading.value?.stopping === true,
        onRows: async (from, rows, total) => {
          const { collected } = await desk.call('list:collect', { exportId, from, rows })
          if (reading.value !== null) reading.value = { ...reading.value, done: collected, total }
        }
      })
    } finally {
      reading.value = null
    }
  }

  function tellOutcome(written: OutputOf<'list:export'> | null): void {
    if (written === null) {
      // A closed dialog needs no words.
      if (job.step.value.state === 'failed') tellProblem(`没有导出。${job.step.value.message}`)
      return
    }
    tell(`已导出 ${formatCount(written.rows)} 行：${written.fileNames.join('、')}`)
    if (written.notRecorded !== '') tellProblem(`文件已写好，但没有记入导出记录：${written.notRecorded}`)
  }

  function cancel(): void {
    if (reading.value === null) job.cancel()
    else reading.value = { ...reading.value, stopping: true }
  }

  return { step, running, run, cancel }
}
