import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { parseWindowState, type WindowState } from './parse-window-state'

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
  const state = parseWindowState(text)
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

function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const height =
      Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
    return width >= 200 && height >= 100
  })
}
