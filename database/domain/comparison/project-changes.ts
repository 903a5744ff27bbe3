import type { CalendarDate } from '@domain/calendar/calendar-date'
import { projectChange, reasonOf, type Change } from '@domain/comparison/change'
import { corrections, steps } from '@domain/comparison/step-changes'
import {
  differenceOf,
  noFigures,
  shareOf,
  type SnapshotFigures,
  type SnapshotProject
} from '@domain/comparison/snapshot'
import { hasEnteredBy } from '@domain/progress/listing'

/** One project at the end of a day; `project` is undefined where it did not exist or was deleted. */
export interface ProjectThen {
  cutoff: CalendarDate
  project: SnapshotProject | undefined
}

/** Every change of one project between two bulletins; the effects add up to the difference of its shares. */
export function projectChanges(before: ProjectThen, now: ProjectThen): Change[] {
  const [old, current] = [before.project, now.project]
  const share = shareOf(old, before.cutoff)
  const shareNow = shareOf(current, now.cutoff)
  if (old !== undefined && share.listed > shareNow.listed) return [departure(old, current, share)]
  if (current === undefined || shareNow.listed === 0) return []
  if (old === undefined || share.listed === 0) return arrival(before, current, shareNow)
  return [
    ...transfer(old, current, share),
    ...steps(current, before.cutoff, share, shareNow),
    ...corrections(old, current, share, shareNow)
  ]
}

function departure(
  old: SnapshotProject,
  current: SnapshotProject | undefined,
  share: SnapshotFigures
): Change {
  const effect = differenceOf(noFigures, share)
  if (current === undefined) return projectChange('deleted', old, effect, '已删除')
  if (!current.countsTowardTarget) return projectChange('uncounted', old, effect, '不再计入任务')
  if (current.stage === 'moved_out') {
    const day = current.movedOutOn === null ? '' : `${current.movedOutOn} `
    return projectChange('moved_out', old, effect, `${day}调整出库`)
  }
  const what = `入库日期更正为 ${current.listedOn ?? '年初'}`
  return projectChange('corrected', old, effect, what + reasonOf(current))
}

/** What was done by the last bulletin comes with the project; what was done since is told step by step. */
function arrival(before: ProjectThen, current: SnapshotProject, shareNow: SnapshotFigures): Change[] {
  const listedThen: SnapshotProject = { ...current, listedOn: null, movedOutOn: null, stage: 'listed' }
  const share = shareOf(listedThen, before.cutoff)
  const { project, cutoff } = before
  const wasThere = project !== undefined && hasEnteredBy({ ...project, countsTowardTarget: true }, cutoff)
  const listing = wasThere
    ? projectChange('relisted', current, share, '恢复入库')
    : projectChange('newly_listed', current, share, `${current.listedOn ?? '年初'} 新入库`)
  return [listing, ...steps(current, cutoff, share, shareNow)]
}

/** A project that went to another unit or kind leaves there all that it brings here. */
function transfer(old: SnapshotProject, current: SnapshotProject, share: SnapshotFigures): Change[] {
  if (old.unitId === current.unitId && old.kind === current.kind) return []
  return [
    projectChange('transferred', old, differenceOf(noFigures, share), '划出'),
    projectChange('transferred', current, share, '划入')
  ]
}
