import type { CenterKind } from '@domain/center/vocabulary'
import type { SnapshotFigures, SnapshotProject } from '@domain/comparison/snapshot'

/** Why a figure is not what it was. Source: domain §2.1, §4. */
export const changeCauses = {
  target_revised: '任务调整',
  newly_listed: '新入库',
  relisted: '恢复入库',
  started: '开工',
  finished: '完工',
  accepted: '验收销号',
  corrected: '更正',
  moved_out: '调整出库',
  uncounted: '不再计入任务',
  deleted: '删除',
  transferred: '划转'
} as const
export type ChangeCause = keyof typeof changeCauses

export interface Change {
  cause: ChangeCause
  unitId: string
  kind: CenterKind
  /** Null for a target. */
  projectId: string | null
  /** What it adds to each figure; all 0 for a correction that moves none. */
  effect: SnapshotFigures
  /** `2025-U-0003“石油社区邻里中心”2025-09-12 验收销号`. */
  words: string
}

/** A change of one project, told with its number and name. */
export function projectChange(
  cause: ChangeCause,
  project: SnapshotProject,
  effect: SnapshotFigures,
  what: string
): Change {
  const { unitId, kind, projectId, projectNo, name } = project
  return { cause, unitId, kind, projectId, effect, words: `${projectNo}“${name}”${what}` }
}

/** `，原因：上月误报`, or that the reason is missing. */
export function reasonOf({ correctionReason }: SnapshotProject): string {
  return correctionReason.trim() === '' ? '，未写明原因' : `，原因：${correctionReason.trim()}`
}
