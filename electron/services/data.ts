import { refuseSyncFolder } from '@services/backup/sync-folder-words'
import { loadRegions } from '@services/regions/load-regions'
import { loadSampleCity } from '@services/sample/load-sample-city'
import type { DataJobContext } from '@services/service'

/**
 * First start: the divisions and reporting units of the city, with or without the invented records (演示数据).
 * @throws StorageError where the folder would sooner or later damage the data.
 */
export async function createData(
  { sample }: { sample: boolean },
  context: DataJobContext
): Promise<Record<string, never>> {
  refuseSyncFolder(context.syncFolder)
  await context.data.create(context, async (filling) => {
    await loadRegions(filling)
    if (sample) await loadSampleCity(filling)
  })
  return {}
}
