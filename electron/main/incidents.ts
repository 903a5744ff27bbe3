import { join } from 'node:path'
import type { Failure } from '@contract/failure'
import { bugFailure, newIncident } from '@contract/make-failure'
import log from 'electron-log/node'

/** The log in the data folder, and incident numbers for bugs. Words of users never go into it. */
export interface Incidents {
  info: (text: string) => void
  warn: (text: string) => void
  error: (text: string) => void
  /** Writes a bug with its stack into the log. @returns what the screen may know about it. */
  report: (where: string, error: unknown) => Failure
}

export function openIncidents(dataFolder: string): Incidents {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'desk.log')
  log.transports.file.maxSize = 5 * 1024 * 1024
  log.transports.file.format = '{y}-{m}-{d} {h}:{i}:{s}.{ms} {level} {text}'
  log.transports.console.level = false
  return {
    info: (text) => log.info(text),
    warn: (text) => log.warn(text),
    error: (text) => log.error(text),
    report: (where, error) => {
      const incident = newIncident(new Date())
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      log.error(`[${incident}] ${where}: ${stack}`)
      return bugFailure(incident)
    }
  }
}
