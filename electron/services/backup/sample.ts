import type { EntityManager } from 'typeorm'
import type { SampleFootprint } from '@contract/backup'
import { sampleFootprint } from '@database/repositories/sample-records'
import { removeSampleCity } from '@services/sample/remove-sample-city'
import type { JobContext } from '@services/service'

/** What removing the sample would take along, asked before. */
export async function footprintOfSample(reader: EntityManager): Promise<SampleFootprint> {
  return sampleFootprint(reader)
}

/** One click removes the sample, after a verified backup. */
export async function removeSample(
  _input: Record<string, never>,
  context: JobContext
): Promise<{ message: string }> {
  const { message } = await removeSampleCity(
    context,
    async () => (await context.database.createBackup('manual')).name
  )
  return { message }
}
