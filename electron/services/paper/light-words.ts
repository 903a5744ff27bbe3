import { lightColors, lightMarks } from '@domain/light/light-color'
import type { LightRule } from '@domain/light/light-rule'
import type { LightShown } from '@contract/light'

/** ● 绿: the mark survives a black-and-white printer. */
export function lightWords(light: Pick<LightShown, 'color'> | null): string {
  return light === null ? '' : `${lightMarks[light.color]} ${lightColors[light.color]}`
}

/** 节点亮灯（第 1 版）, as the record of an export keeps it. */
export function ruleWords({ name, version }: Pick<LightRule, 'name' | 'version'>): string {
  return `${name}（第 ${version} 版）`
}
