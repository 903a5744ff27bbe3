import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800).max(20_000),
  height: z.int().min(500).max(20_000),
  maximized: z.boolean()
})
type WindowState = z.infer<typeof WindowState>

const fileIn = (folder: string): string => join(folder, 'window.json')

/** The window as it was left, when it still lies on a screen; a broken file is kept aside. */
export function rememberedState(folder: string, warn: (text: string) => void): WindowState | null {
  let text: string
  try {
    text = readFileSync(fileIn(folder), 'utf8')
  } catch {
    // The first start has no such file.
    return null
  }
  const state = parse(text)
  if (state === null) {
    warn('window.json is broken and was kept aside')
    renameSync(fileIn(folder), join(folder, 'window.broken.json'))
    return null
  }
  return isVisible(state) ? state : null
}

/** Keeps size and place when the window closes. */
export function rememberState(window: BrowserWindow, folder: string, warn: (text: string) => void): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(fileIn(folder), JSON.stringify(state))
    } catch {
      warn('the place of the window could not be kept')
    }
  })
}

function parse(text: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(text))
  } catch {
    // Neither JSON nor a state: the caller keeps the file aside.
    return null
  }
}

function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const height =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
    return width >= 200 && height >= 100
  })
}
