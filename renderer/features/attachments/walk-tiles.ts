/** Moves the focus among tiles by the arrow keys: sideways by one, up and down to the nearest tile of the next row. */
export function walkTiles(root: HTMLElement, event: KeyboardEvent): void {
  const tiles = [...root.querySelectorAll<HTMLElement>('[data-tile]')]
  const here = tiles.findIndex((tile) => tile === document.activeElement)
  const current = tiles[here]
  if (current === undefined) return
  const next = nextTile(tiles, current, here, event.key)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}

function nextTile(
  tiles: readonly HTMLElement[],
  current: HTMLElement,
  here: number,
  key: string
): HTMLElement | undefined {
  if (key === 'ArrowLeft') return tiles[here - 1]
  if (key === 'ArrowRight') return tiles[here + 1]
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const from = current.getBoundingClientRect()
  const distance = (tile: HTMLElement): number => {
    const box = tile.getBoundingClientRect()
    const down = key === 'ArrowDown' ? box.top - from.top : from.top - box.top
    return down < 1 ? Number.POSITIVE_INFINITY : down * 10 + Math.abs(box.left - from.left)
  }
  const nearest = [...tiles].sort((one, other) => distance(one) - distance(other))[0]
  return nearest !== undefined && Number.isFinite(distance(nearest)) ? nearest : undefined
}
