import type { CenterKind } from '@domain/center/vocabulary'
import { formatCount } from '@domain/figure/format-figure'
import { completion, completionNote } from '@domain/progress/completion'

/** 任务数, 入库数, 完成数 of one kind side by side, with the gaps between them. Source: domain §2.1, §4. */
export interface ThreeNumbers {
  /** 任务数; null was never set. */
  target: number | null
  /** 入库数. */
  listed: number
  /** 完成数. */
  accepted: number
  /** listed − target: negative 入库不足, positive 多入库; null without a target. */
  listedGap: number | null
  /** Still to accept for the target, ≥ 0; null without a target. */
  remaining: number | null
  /** 入库不足 n 个, 多入库 n 个, 计划外 n 个 …; empty when the three agree. */
  notes: readonly string[]
}

export function threeNumbers(target: number | null, listed: number, accepted: number): ThreeNumbers {
  return {
    target,
    listed,
    accepted,
    listedGap: target === null ? null : listed - target,
    remaining: target === null ? null : Math.max(0, target - accepted),
    notes: [listingNote(target, listed), completionNote(completion(accepted, target))].filter(
      (note) => note !== ''
    )
  }
}

function listingNote(target: number | null, listed: number): string {
  if (target === null || listed === target) return ''
  if (target === 0) return `计划外入库 ${formatCount(listed)} 个`
  const gap = formatCount(Math.abs(listed - target))
  return listed < target ? `入库不足 ${gap} 个` : `多入库 ${gap} 个`
}

/** Both kinds in one number, only when asked for, and always with its two parts: `200（邻里 50 + 乡里 150）`. */
export function sumOfKinds(numbers: Readonly<Record<CenterKind, number | null>>): string {
  const { urban, rural } = numbers
  const total = urban === null || rural === null ? null : urban + rural
  return `${formatCount(total)}（邻里 ${formatCount(urban)} + 乡里 ${formatCount(rural)}）`
}
