import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseCsv } from '@services/regions/parse-csv'

/** One row of the statistical division list; `parentCode` is empty for the city itself. */
export interface DivisionLine {
  code: string
  name: string
  parentCode: string
}

const Position = z.tuple([z.number(), z.number()])
const Outlines = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string(), name: z.string() }),
      geometry: z.object({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(Position)))
      })
    })
  )
})

/** Polygons of one county; each is an outer ring followed by holes, corners as [lng, lat] in degrees. */
export type Outline = [number, number][][][]

export interface RegionFiles {
  lines: DivisionLine[]
  outlines: Map<string, Outline>
}

/** The day on which the division list was taken. */
export const divisionListDate = '2023-06-30'
export const divisionListSource = '国家统计局统计用区划代码（2023-06-30）'

/** @param folder the program's `resources` folder. */
export async function readRegionFiles(folder: string): Promise<RegionFiles> {
  const regions = join(folder, 'regions')
  const [divisions, outlines] = await Promise.all([
    readFile(join(regions, 'luoyang-divisions.csv'), 'utf8'),
    readFile(join(regions, 'luoyang-counties.geojson'), 'utf8')
  ])
  const { features } = Outlines.parse(JSON.parse(outlines))
  return {
    lines: parseCsv(divisions)
      .slice(1)
      .map(([code = '', name = '', , parentCode = '']) => ({ code, name, parentCode })),
    outlines: new Map(features.map((one) => [one.properties.code, one.geometry.coordinates]))
  }
}
