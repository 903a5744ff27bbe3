/** Where the window stood, in pixels of the screen. */
export interface WindowState {
  x: number
  y: number
  width: number
  height: number
  maximized: boolean
}

/**
 * What window.json says; null when that is no place a window could have. By hand, since the window comes before
 * anything else and would wait for zod to be read.
 */
export function parseWindowState(text: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(text)
    return isState(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const state: Partial<Record<string, unknown>> = { ...value }
  return (
    isBetween(state['x'], -100_000, 100_000) &&
    isBetween(state['y'], -100_000, 100_000) &&
    isBetween(state['width'], 800, 20_000) &&
    isBetween(state['height'], 500, 20_000) &&
    typeof state['maximized'] === 'boolean'
  )
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
