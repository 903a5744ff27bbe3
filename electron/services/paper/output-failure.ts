import { StorageError } from '@database/storage-errors'
import { OutputError } from '@documents/excel/write/output-error'

/** What the clerk is told when a paper could not be written; any other error comes back as it is. */
export function outputFailure(error: unknown): unknown {
  return error instanceof OutputError ? storageErrorOf(error) : error
}

function storageErrorOf(error: OutputError): StorageError {
  const kinds = {
    'in-use': 'busy',
    'read-only': 'read-only',
    full: 'full',
    'missing-folder': 'io',
    'bad-name': 'io',
    io: 'io'
  } as const
  return new StorageError(kinds[error.kind], { message: error.message, cause: error })
}
