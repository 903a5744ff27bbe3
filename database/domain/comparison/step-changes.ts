import type { CalendarDate } from '@domain/calendar/calendar-date'
import { projectChange, reasonOf, type Change } from '@domain/comparison/change'
import { noFigures, type SnapshotFigures, type SnapshotProject } from '@domain/comparison/snapshot'

const stepFields = [
  { figure: 'started', field: 'actualStart', done: '开工', undone: '取消开工' },
  { figure: 'finished', field: 'actualFinish', done: '完工', undone: '取消完工' },
  { figure: 'accepted', field: 'acceptedOn', done: '验收销号', undone: '取消销号' }
] as const

/** 开工, 完工 and 销号 since the last bulletin; one dated before it was recorded late and is a correction. */
export function steps(
  current: SnapshotProject,
  lastCutoff: CalendarDate,
  share: SnapshotFigures,
  shareNow: SnapshotFigures
): Change[] {
  return stepFields.flatMap(({ figure, field, done, undone }) => {
    const change = shareNow[figure] - share[figure]
    const effect = { ...noFigures, [figure]: change }
    const date = current[field]
    if (change < 0) return [projectChange('corrected', current, effect, undone + reasonOf(current))]
    if (change === 0 || date === null) return []
    if (date > lastCutoff) return [projectChange(figure, current, effect, `${date} ${done}`)]
    return [projectChange('corrected', current, effect, `补录 ${date} ${done}`)]
  })
}

/** Corrections that move no figure: another date of acceptance, less progress than before. */
export function corrections(
  old: SnapshotProject,
  current: SnapshotProject,
  share: SnapshotFigures,
  shareNow: SnapshotFigures
): Change[] {
  const changes: Change[] = []
  const isDoneInBoth = share.accepted === 1 && shareNow.accepted === 1
  if (isDoneInBoth && old.acceptedOn !== current.acceptedOn) {
    const what = `验收销号日期由 ${old.acceptedOn ?? '—'} 更正为 ${current.acceptedOn ?? '—'}`
    changes.push(projectChange('corrected', current, noFigures, what + reasonOf(current)))
  }
  const [percent, percentNow] = [old.cumProgressPercent, current.cumProgressPercent]
  if (percent !== null && percentNow !== null && percentNow < percent) {
    const what = `累计进度由 ${percent}% 更正为 ${percentNow}%`
    changes.push(projectChange('corrected', current, noFigures, what + reasonOf(current)))
  }
  return changes
}
