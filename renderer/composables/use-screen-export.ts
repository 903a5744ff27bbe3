import type { InputOf } from '@contract/index'
import { tell, tellProblem } from '@renderer/app/feedback'
import { useJob } from '@renderer/composables/use-job'

/** 导出 PDF of a page as it stands on the screen. */
export function useScreenExport() {
  const { step, running, run } = useJob('paper:export-screen')

  async function print(page: InputOf<'paper:export-screen'>): Promise<void> {
    const written = await run(page)
    if (written !== null) {
      tell('已导出 PDF')
      if (written.notRecorded !== '') tellProblem(`文件已写好，但没有记入导出记录：${written.notRecorded}`)
    } else if (step.value.state === 'failed') tellProblem(step.value.message)
  }

  return { printing: running, print }
}
