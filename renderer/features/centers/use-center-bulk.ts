import { formatCount } from '@domain/figure/format-figure'
import { movedInWords } from '@domain/project/moves-with-center'
import { ask, tellProblem } from '@renderer/app/feedback'
import { DeskError, desk } from '@renderer/desk'
import { useUndo } from '@renderer/stores/undo'

interface ChosenCenter {
  id: string
  revision: number
  name: string
}

/** As many as one request takes. */
const mostAtOnce = 500

/** What is done to many centres at once; each of it can be taken back. */
export function useCenterBulk() {
  const undo = useUndo()

  /** @returns whether the centres are gone. */
  async function remove(rows: readonly ChosenCenter[]): Promise<boolean> {
    if (!withinLimit(rows)) return false
    const title = `删除${named(rows)}`
    const { obstacles, takenAlong } = await desk.call('center:dependents', { ids: rows.map((row) => row.id) })
    if (obstacles.length > 0) {
      tellProblem(`不能删除：${obstacles.join('；')}。`)
      return false
    }
    const message = ['删除后移入回收站，可以撤销或恢复。', ...takenAlong.map((line) => `${line}。`)].join('')
    if (!(await ask({ title, message, confirm: '删除', danger: true }))) return false
    return written(async () => ({
      ...(await desk.call('center:delete', { centers: keysOf(rows), confirmed: true })),
      done: `已${title}`
    }))
  }

  /** @returns whether the centres have the unit now. */
  async function giveTo(rows: readonly ChosenCenter[], unitId: string, unitName: string): Promise<boolean> {
    if (!withinLimit(rows)) return false
    return written(async () => {
      const saved = await desk.call('center:set-unit', { centers: keysOf(rows), unitId })
      const projects = movedInWords(saved)
      return { ...saved, done: `已把${named(rows)}划归 ${unitName}${projects === '' ? '' : `；${projects}`}` }
    })
  }

  async function written(
    write: () => Promise<{ count: number; batchId: string; done: string }>
  ): Promise<boolean> {
    try {
      const { count, batchId, done } = await write()
      if (count > 0) undo.announceSaved(batchId, done)
      return true
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind === 'bug') throw error
      tellProblem(error.reasons)
      return false
    }
  }

  return { remove, giveTo }
}

function withinLimit(rows: readonly ChosenCenter[]): boolean {
  if (rows.length <= mostAtOnce) return true
  tellProblem(
    `一次最多处理 ${formatCount(mostAtOnce)} 个中心，现已选 ${formatCount(rows.length)} 个，请分批操作。`
  )
  return false
}

function keysOf(rows: readonly ChosenCenter[]): { id: string; revision: number }[] {
  return rows.map(({ id, revision }) => ({ id, revision }))
}

function named(rows: readonly ChosenCenter[]): string {
  const [first] = rows
  return rows.length === 1 && first ? `“${first.name}”` : ` ${formatCount(rows.length)} 个中心`
}
