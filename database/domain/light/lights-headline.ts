import { formatCount } from '@domain/figure/format-figure'
import { lightColors, type LightColor, type LightCounts } from '@domain/light/light-color'

/** What needs a leader's eye comes always, the rest where there is any. */
const always: readonly LightColor[] = ['red', 'yellow', 'unreported']
const ifAny: readonly LightColor[] = ['green', 'not_due', 'done']

/** Over the board of lights: `红 3、黄 5、未报 12；绿 20、已销号 10`. */
export function lightsHeadline(counts: LightCounts): string {
  const tell = (color: LightColor): string => `${lightColors[color]} ${formatCount(counts[color])}`
  const rest = ifAny.filter((color) => counts[color] > 0)
  const head = always.map(tell).join('、')
  return rest.length === 0 ? head : `${head}；${rest.map(tell).join('、')}`
}
