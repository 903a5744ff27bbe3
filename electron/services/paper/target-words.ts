import type { EntityManager } from 'typeorm'
import { centerKinds, type CenterKind } from '@domain/center/vocabulary'
import { targetOn } from '@domain/target/target-in-force'
import type { Scope } from '@contract/scope'
import { targetUnits, targetVersions } from '@database/repositories/progress-facts'
import { kindsOf } from '@services/analysis/completion'

/** Which versions of the targets hold on the cut-off: 邻里中心 第 1—2 版. */
export async function versionWords(reader: EntityManager, scope: Scope): Promise<string> {
  const all = await targetVersions(reader, scope.year)
  const units = await targetUnits(reader)
  const words = (kind: CenterKind): string[] => {
    const versions = units.flatMap(
      ({ id }) => targetOn(all, { year: scope.year, kind, unitId: id }, scope.cutoff)?.version ?? []
    )
    if (versions.length === 0) return []
    const [low, high] = [Math.min(...versions), Math.max(...versions)]
    return [`${centerKinds[kind]} 第 ${low === high ? low : `${low}—${high}`} 版`]
  }
  return kindsOf(scope).flatMap(words).join('；')
}
