import { countLights, lightColors, type LightColor } from '@domain/light/light-color'
import type { Figure } from '@contract/figure'
import { countFigure, inputs, recordsAt } from '@services/analysis/figure-of'
import type { FigureGround } from '@services/analysis/progress-figures'

type Counted = 'green' | 'yellow' | 'red' | 'unreported'

/** How many projects on the list show each light; each opens them. Source: domain §2.7, §3.3 T4. */
export function lightFigures(
  colors: readonly LightColor[],
  { cutoff, kind, unitId }: FigureGround
): Record<Counted, Figure> {
  const counts = countLights(colors)
  const figureOf = (color: Counted): Figure =>
    countFigure(counts[color], {
      formula: `截止日在库、按在用规则亮“${lightColors[color]}”的项目数`,
      inputs: inputs({ 截止日: cutoff, 在库项目: colors.length, [lightColors[color]]: counts[color] }),
      records: recordsAt('/projects', { standing: 'listed', lights: color, kind, unitId })
    })
  return {
    green: figureOf('green'),
    yellow: figureOf('yellow'),
    red: figureOf('red'),
    unreported: figureOf('unreported')
  }
}
