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
  let best: { index: number; distance: number } | null = null
  spots.forEach((spot, index) => {
    const away = (middle(spot) - middle(here)) * (down ? 1 : -1)
    if (away < Math.min(spot.height, here.height) / 2) return
    const distance = away + 2 * Math.abs(column(spot) - column(here))
    if (best === null || distance < best.distance) best = { index, distance }
  })
  return best === null ? null : (best as { index: number }).index
}
