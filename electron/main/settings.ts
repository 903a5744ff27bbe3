import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { isCalendarDate } from '@domain/calendar/calendar-date'
import { app } from 'electron'

export interface ShellSettings {
  /** DESK_DATA_DIR, else data/ in the app's user-data folder. */
  dataFolder: string
  /** DESK_TODAY, else null for the clock. */
  fixedToday: string | null
}

/** A setting that the program cannot start with; the message says what to change. */
export class SettingsError extends Error {}

/**
 * Reads the environment and points Electron's own profile away from other data folders, so that a training
 * folder and the real one may be open side by side while one folder is never opened twice.
 */
export function readSettings(environment: NodeJS.ProcessEnv): ShellSettings {
  const chosen = environment['DESK_DATA_DIR'] || null
  if (chosen !== null && !app.commandLine.hasSwitch('user-data-dir')) {
    const digest = createHash('sha256').update(resolve(chosen)).digest('hex').slice(0, 12)
    app.setPath('userData', join(app.getPath('userData'), 'profiles', digest))
  }
  return {
    dataFolder: chosen === null ? join(app.getPath('userData'), 'data') : resolve(chosen),
    fixedToday: readToday(environment['DESK_TODAY'] || null)
  }
}

function readToday(text: string | null): string | null {
  if (text !== null && !isCalendarDate(text)) {
    throw new SettingsError(
      `环境变量 DESK_TODAY 的值“${text}”不是有效日期。请改为 2025-06-30 这样的日期，或删除该变量后重新启动。`
    )
  }
  return text
}
