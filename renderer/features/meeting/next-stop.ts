/** Where something that can be chosen stands on the screen. */
interface Spot {
  left: number
  top: number
  width: number
  height: number
}

/**
 * The index of what ↓ or ↑ chooses next: the nearest row below or above, in it the nearest column. Without a choice yet,
 * the first; null at the end.
 */
export function nextStop(spots: readonly Spot[], from: number | null, down: boolean): number | null {
  const here = from === null ? undefined : spots[from]
  if (here === undefined) return spots.length === 0 ? null : 0
  const middle = (spot: Spot): number => spot.top + spot.height / 2
  const column = (spot: Spot): number => spot.left + spot.width / 2
  let best: number | null = null
  let nearest = Infinity
  for (const [index, spot] of spots.entries()) {
    const away = (middle(spot) - middle(here)) * (down ? 1 : -1)
    if (away < Math.min(spot.height, here.height) / 2) continue
    const distance = away + 2 * Math.abs(column(spot) - column(here))
    if (distance < nearest) [best, nearest] = [index, distance]
  }
  return best
}
