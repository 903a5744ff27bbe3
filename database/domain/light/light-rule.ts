import type { LightBasis, LightGroupRule } from '@domain/light/vocabulary'

/** A rule of 亮灯 as data, which an office may copy and edit. Source: domain §2.7. */
export interface LightRule {
  code: string
  name: string
  basis: LightBasis
  /**
   * `lag`: yellow from a lag of so many hundredths of a percentage point on (inclusive).
   * `ratio`: yellow below so many percent of what is due.
   * `node`: yellow from so many days before the plan date on.
   */
  yellowAt: number
  /**
   * `lag`: red beyond so many hundredths of a percentage point (exclusive).
   * `ratio`: red below so many percent of what is due.
   * `node`: red from so many days after the plan date on.
   */
  redAt: number
  /** As published; printed under every figure that the rule colours. */
  text: string
  /** How we read what the text leaves open. */
  note: string
  source: string
  version: number
  groupRule: LightGroupRule
}

/** Printed under a chart or table: name, version, text and reading. */
export function legendOf({ name, version, text, note }: LightRule): string {
  return `亮灯规则：${name}（第 ${version} 版）。${text}${note}`
}
