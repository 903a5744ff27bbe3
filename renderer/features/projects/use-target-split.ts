import type { CenterKind } from '@domain/center/vocabulary'
import type { SplitBasis } from '@domain/target/split-basis'
import type { TargetSplit } from '@contract/target'
import { DeskError, desk } from '@renderer/desk'
import { ref, shallowRef } from 'vue'

interface Sheet {
  kind: () => CenterKind
  /** The city's number as typed or in force; null while there is none. */
  cityTarget: () => number | null
  day: () => string | null
  type: (unitId: string, count: number) => void
}

/** 按权重分解: fills the new numbers of all units with a proposal that the clerk looks at, changes and saves. */
export function useTargetSplit({ kind, cityTarget, day, type }: Sheet) {
  const basis = ref<SplitBasis>('open')
  const problem = ref<string | null>(null)
  const split = shallowRef<TargetSplit>([])

  function clear(): void {
    split.value = []
    problem.value = null
  }

  async function propose(): Promise<void> {
    clear()
    const [total, on] = [cityTarget(), day()]
    if (total === null) {
      problem.value = '请先填写全市的新目标，再分解到各单位'
      return
    }
    if (on === null) {
      problem.value = '请先填写生效日期，再分解到各单位'
      return
    }
    try {
      const proposed = await desk.call('target:split', { kind: kind(), total, basis: basis.value, day: on })
      for (const { unitId, targetCount } of proposed) type(unitId, targetCount)
      split.value = proposed
    } catch (error) {
      if (!(error instanceof DeskError) || error.kind !== 'validation') throw error
      problem.value = error.fields[0]?.message ?? error.message
    }
  }

  return {
    basis,
    problem,
    propose,
    clear,
    /** What the unit weighed in the last proposal; undefined before. */
    weightOf: (unitId: string) => split.value.find((share) => share.unitId === unitId)?.weight
  }
}
