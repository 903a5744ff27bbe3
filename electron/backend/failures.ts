import type { Failure } from '@contract/failure'
import { fileFailure } from '@contract/file-failure'
import { bugFailure, failure, newIncident } from '@contract/make-failure'
import { ConflictError, NotFoundError, StorageError, typedError } from '@database/storage-errors'
import { ValidationError } from '@services/validation-error'

/** Data that cannot be used at this moment; the message says why and what to do. */
export class UnavailableError extends Error {
  constructor(
    readonly kind: 'busy' | 'storage',
    message: string
  ) {
    super(message)
  }
}

/** `files`: what the clerk chose, since a refusal of the file system then concerns the choice, not the data. */
export type ToFailure = (where: string, error: unknown, files?: readonly string[]) => Failure

/**
 * Two families of error: expected ones become words for the clerk; everything else is a bug, which gets a
 * number and an entry in the log. Neither SQL, paths nor stacks go to the screen.
 */
export function failuresWith(log: (text: string) => void): ToFailure {
  return (where, error, files = []) => {
    const storageFailure = (refused: StorageError): Failure => {
      log(`${where}: storage ${refused.kind}`)
      return failure('storage', refused.message)
    }
    if (error instanceof ValidationError) {
      const fields = error.violations.map(({ field, message }) => ({ field, message }))
      return failure('validation', `有 ${fields.length} 处需要修改，请按提示修改后再保存。`, fields)
    }
    if (error instanceof ConflictError) return failure('conflict', error.message)
    if (error instanceof NotFoundError) return failure('not-found', error.message)
    if (error instanceof UnavailableError) return failure(error.kind, error.message)
    if (error instanceof StorageError) return storageFailure(error)
    if (error instanceof Error && error.name === 'AbortError') {
      return failure('cancelled', '已取消，没有留下半截数据。')
    }
    const aboutFile = files.length > 0 ? fileFailure(error) : null
    if (aboutFile !== null) return aboutFile
    const stored = typedError(error)
    if (stored instanceof StorageError) return storageFailure(stored)
    const incident = newIncident(new Date())
    log(`[${incident}] ${where}: ${stackOf(error)}`)
    return bugFailure(incident)
  }
}

/** The stack without the driver's statement and parameters, which may hold personal data. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const cause =
    error.cause instanceof Error ? `\n  caused by ${error.cause.stack ?? error.cause.message}` : ''
  return (error.stack ?? error.message) + cause
}
