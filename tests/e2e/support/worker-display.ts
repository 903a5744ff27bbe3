import { openVirtualDisplay } from '../../../electron/runtime/display'

const variable = 'DESK_TEST_VIRTUAL_DISPLAY'

/** Tells the workers by the environment that nobody can see the windows of this run. */
export function noteVirtualDisplay(): void {
  process.env[variable] = '1'
}

/**
 * On a virtual display each worker gets one of its own, the first that of the run; gives its closing.
 * @param worker number of the worker, from 0
 */
export async function openOwnDisplay(worker: number): Promise<() => void> {
  if (process.env[variable] === undefined || worker === 0) return () => undefined
  const display = await openVirtualDisplay((line) => console.log(line))
  return () => display.close()
}
