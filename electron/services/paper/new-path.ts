import { basename } from 'node:path'
import { fileNameProblem } from '@domain/paper/file-name'
import { StorageError } from '@database/storage-errors'
import { chosenPath, type ServiceContext } from '@services/service'

/** Where the clerk wants a paper to be written. @throws StorageError for a name that some computer would refuse. */
export function newPath(context: ServiceContext): string {
  const path = chosenPath(context)
  const problem = fileNameProblem(basename(path))
  if (problem !== null) throw new StorageError('io', { message: problem })
  return path
}
