import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = 'DESK_TEST_TEMPLATES'

/** Makes a folder for what all workers of a run share, and tells them by the environment; gives its removal. */
export async function openTemplates(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-templates-'))
  process.env[variable] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

/** Where the data folder with the sample city lies once a worker has made it. */
export function sampleTemplatePath(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('the global setup of Playwright has not run')
  return join(folder, 'sample')
}
