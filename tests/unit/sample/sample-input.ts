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

/** 70 + 30 = 100 points. */
const clauses: SampleInput['clauses'] = [
  { template: 'sheet', clause: '建设内容按方案完成', standard: '', fullScoreTenths: 700, veto: false },
  { template: 'sheet', clause: '资金使用合规', standard: '', fullScoreTenths: 300, veto: true }
]

export async function sampleInput(today: string, seed = 20250930): Promise<SampleInput> {
  const { lines, outlines } = await readRegionFiles(resolve('resources'))
  return {
    seed,
    today,
    region: regionRows(lines),
    outlines,
    postIds: new Map(posts.map((code) => [code, code])),
    clauses
  }
}

export async function sampleOn(today: string, seed?: number): Promise<SampleCity> {
  return buildSampleCity(await sampleInput(today, seed))
}
