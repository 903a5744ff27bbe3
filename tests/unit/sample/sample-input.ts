import { resolve } from 'node:path'
import { readRegionFiles } from '@services/regions/region-files'
import { regionRows } from '@services/regions/region-rows'
import { buildSampleCity, type SampleCity, type SampleInput } from '@services/sample/build-sample-city'

/** Codes of the posts that the dictionaries bring along, standing for their own ids. */
const posts = [
  'director',
  'errands',
  'grid_worker',
  'party_service',
  'social_worker',
  'elderly_care',
  'culture_sport',
  'child_care',
  'cook',
  'operation_manager',
  'cleaning_security'
]

export async function sampleInput(today: string, seed = 20250930): Promise<SampleInput> {
  const { lines, outlines } = await readRegionFiles(resolve('resources'))
  return {
    seed,
    today,
    region: regionRows(lines),
    outlines,
    postIds: new Map(posts.map((code) => [code, code]))
  }
}

export async function sampleOn(today: string, seed?: number): Promise<SampleCity> {
  return buildSampleCity(await sampleInput(today, seed))
}
