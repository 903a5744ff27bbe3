/** Under this name the browser's timeline keeps how long each change of page took until it stood on the screen. */
const pageChange = 'meeting page'

/** @param start when the key was pressed, in the browser's own time. */
export function measurePageChange(start: number): void {
  // Charts are drawn in the first frame after the change; the second one finds them on the screen.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => performance.measure(pageChange, { start, end: performance.now() }))
  )
}
