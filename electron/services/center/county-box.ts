import type { CenterFacts } from '@domain/center/center-draft'
import { readRegionFiles } from '@services/regions/region-files'

type Box = NonNullable<CenterFacts['divisionBox']>

/**
 * The outlines are drawn coarsely and coordinate systems lie up to 700 m apart, so a place may fall this far outside
 * (micro-degrees, about 2 km) before anybody is asked to look again.
 */
const slack = 20_000

const known = new Map<string, Promise<Map<string, Box>>>()

/** The box round a county's outline, null for a county that has none. */
export async function countyBox(resourcesFolder: string, countyCode: string | null): Promise<Box | null> {
  if (countyCode === null) return null
  const boxes = known.get(resourcesFolder) ?? readBoxes(resourcesFolder)
  known.set(resourcesFolder, boxes)
  return (await boxes).get(countyCode.slice(0, 6)) ?? null
}

async function readBoxes(resourcesFolder: string): Promise<Map<string, Box>> {
  const { outlines } = await readRegionFiles(resourcesFolder)
  return new Map(
    [...outlines].map(([code, outline]) => {
      const corners = outline.flat(2)
      const lng = corners.map(([east]) => Math.round(east * 1_000_000))
      const lat = corners.map(([, north]) => Math.round(north * 1_000_000))
      return [
        code,
        {
          minLngE6: least(lng) - slack,
          maxLngE6: -least(lng.map((value) => -value)) + slack,
          minLatE6: least(lat) - slack,
          maxLatE6: -least(lat.map((value) => -value)) + slack
        }
      ]
    })
  )
}

/** Outlines have more corners than a call can take arguments. */
function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity)
}
