import type { EntityManager } from 'typeorm'
import type { BulletinMark, KindAnalysis } from '@contract/analysis'
import type { Scope } from '@contract/scope'
import { snapshotWithCutoff } from '@database/repositories/snapshots'
import { kindsOf } from '@services/analysis/completion'
import { readBulletin } from '@services/snapshot/bulletin-content'

export interface LockedAnswer {
  kinds: KindAnalysis[]
  bulletin: BulletinMark
}

/** What 统计分析 told when the period with this cut-off was locked; null where none is. Asked before anything is computed. */
export async function snapshotAt(reader: EntityManager, scope: Scope): Promise<LockedAnswer | null> {
  const found = await snapshotWithCutoff(reader, scope.cutoff)
  if (found === null || !found.period.period.startsWith(String(scope.year))) return null
  const { period, content } = readBulletin(found)
  const answer = content.answers.find(({ unitId }) => unitId === scope.unitId)
  if (answer === undefined) return null
  const kinds = kindsOf(scope)
  return {
    kinds: answer.kinds.filter(({ summary }) => kinds.includes(summary.kind)),
    bulletin: {
      period: period.period,
      lockedAt: period.lockedAt,
      ruleName: content.rule.name,
      ruleVersion: content.rule.version
    }
  }
}
