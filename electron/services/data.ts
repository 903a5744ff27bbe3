import { loadRegions } from '@services/regions/load-regions'
import { loadSampleCity } from '@services/sample/load-sample-city'
import type { DataJobContext } from '@services/service'

/** First start: the divisions and reporting units of the city, with or without the invented records (演示数据). */
export async function createData(
  { sample }: { sample: boolean },
  context: DataJobContext
): Promise<Record<string, never>> {
  await context.data.create(context, async (filling) => {
    await loadRegions(filling)
    if (sample) await loadSampleCity(filling)
  })
  return {}
}
