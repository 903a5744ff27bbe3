import { webUtils } from 'electron'

/** The little of the page that is needed here: the rest of Electron's side knows no DOM. */
interface DropEvent {
  readonly isTrusted: boolean
  readonly dataTransfer: { readonly files: ArrayLike<File> } | null
}
declare const window: {
  addEventListener(type: 'drop', listener: (event: DropEvent) => void, capture: true): void
}

let paths: readonly string[] = []

/**
 * Notes the paths of what the clerk drops; the page learns names, never paths, and cannot drop for him: an event that
 * it makes itself is not trusted.
 */
export function watchDrops(): void {
  window.addEventListener(
    'drop',
    ({ isTrusted, dataTransfer }) => {
      if (isTrusted && dataTransfer)
        paths = Array.from(dataTransfer.files, pathOf).filter((path) => path !== '')
    },
    true
  )
}

/** The files of the last drop, once. */
export function takeDropped(): readonly string[] {
  const taken = paths
  paths = []
  return taken
}

/** Electron before 29, as the one for development is, has the path in the file itself. */
function pathOf(file: File): string {
  const inFile: unknown = Reflect.get(file, 'path')
  return typeof inFile === 'string' ? inFile : webUtils.getPathForFile(file)
}
