import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The name, with a number where a file of one of the endings is there already, so that nothing is overwritten. */
export function freeName(folder: string, name: string, endings: readonly string[]): string {
  const isTaken = (candidate: string): boolean =>
    endings.some((ending) => existsSync(join(folder, `${candidate}.${ending}`)))
  let candidate = name
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name} (${number})`
  return candidate
}
