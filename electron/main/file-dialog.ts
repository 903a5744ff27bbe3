import { existsSync } from 'node:fs'
import type { FileDialog } from '@contract/define'
import { dialog, type BrowserWindow } from 'electron'

/**
 * Shows the native dialog that a request asks for; a name to save under carries the day.
 * @param input as the schema of the request has parsed it.
 * @returns the chosen paths, or null when the user cancelled. The screen never sees them.
 */
export async function chooseFiles(
  window: BrowserWindow,
  wanted: FileDialog,
  { today, input }: { today: string; input: unknown }
): Promise<string[] | null> {
  const own = wanted.extensionFor?.(input)
  const extensions = own === undefined ? wanted.extensions : [own]
  const filters =
    wanted.mode === 'directory' ? [] : [{ name: wanted.filterName, extensions: [...extensions] }]
  if (wanted.mode === 'save') {
    const suggested = wanted.nameFor?.(input) ?? wanted.suggestedName ?? wanted.title
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: wanted.title,
      filters,
      defaultPath: `${suggested}_${today}.${extensions[0] ?? ''}`
    })
    return canceled || !filePath ? null : [withExtension(filePath, extensions)]
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: wanted.title,
    filters,
    properties: [
      wanted.mode === 'directory' ? 'openDirectory' : 'openFile',
      ...(wanted.mode === 'open-many' ? (['multiSelections'] as const) : [])
    ]
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

/**
 * Linux dialogs leave the ending off when the clerk types a bare name. The dialog then asked about another
 * file, so an existing one is not overwritten: a number is added.
 */
function withExtension(path: string, extensions: readonly string[]): string {
  const [first] = extensions
  if (first === undefined || extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`)))
    return path
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${path}.${first}` : `${path} (${number}).${first}`
    if (!existsSync(candidate)) return candidate
  }
}
