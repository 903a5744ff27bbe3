import { z } from 'zod'
import { centerKinds } from '@domain/center/vocabulary'
import { lightColors } from '@domain/light/light-color'
import { projectStages } from '@domain/project/vocabulary'
import { KindAnalysis } from '@contract/analysis'
import { LightRuleValue } from '@contract/light-rule'
import { codeOf, DateText, Id, NullableDate } from '@contract/primitives'
import type { ReportPeriod } from '@database/entities/report-period'
import type { Snapshot } from '@database/entities/snapshot'
import { StorageError } from '@database/storage-errors'
import { unpacked } from '@services/snapshot/canonical-content'
import { lifted, presentShape } from '@services/snapshot/content-shape'

const Project = z.object({
  projectId: Id,
  projectNo: z.string(),
  name: z.string(),
  unitId: Id,
  kind: codeOf(centerKinds),
  countsTowardTarget: z.boolean(),
  stage: codeOf(projectStages),
  listedOn: NullableDate,
  movedOutOn: NullableDate,
  actualStart: NullableDate,
  actualFinish: NullableDate,
  acceptedOn: NullableDate,
  cumProgressPercent: z.int().nullable(),
  correctionReason: z.string()
})

const Target = z.object({
  unitId: Id,
  unitName: z.string(),
  kind: codeOf(centerKinds),
  targetCount: z.int(),
  version: z.int(),
  docNo: z.string(),
  reason: z.string()
})

/**
 * What a locked period keeps: the answer of 统计分析 for the city and for each unit, both kinds, and all that the next
 * bulletin is compared with. Snapshots are kept for ever: a change here is a new shape (`content-shape.ts`).
 */
const BulletinContent = z.object({
  shape: z.literal(presentShape),
  rule: LightRuleValue,
  answers: z.array(z.object({ unitId: Id.nullable(), kinds: z.array(KindAnalysis) })),
  lights: z.array(z.object({ projectId: Id, color: codeOf(lightColors), reason: z.string() })),
  state: z.object({ cutoff: DateText, projects: z.array(Project), targets: z.array(Target) })
})
export type BulletinContent = z.infer<typeof BulletinContent>

/** A locked period with what was told then. */
export interface StoredBulletin {
  period: ReportPeriod
  content: BulletinContent
}

/** @throws StorageError when the stored text is not what its SHA-256 says, or a later version wrote it. */
export function readBulletin({
  period,
  snapshot
}: {
  period: ReportPeriod
  snapshot: Snapshot
}): StoredBulletin {
  const content = BulletinContent.safeParse(lifted(unpacked(snapshot)))
  if (content.success) return { period, content: content.data }
  const message = `${period.period} 锁定的各数与存档时的校验值不符，或由更新版本的程序写入，不能使用。请更新程序；仍不能用时，请从“数据与备份”恢复锁定以后的备份`
  throw new StorageError('damaged', { message })
}
