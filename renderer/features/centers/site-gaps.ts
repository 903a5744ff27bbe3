import { distanceMetres } from '@domain/center/site-distance'
import { formatCount } from '@domain/figure/format-figure'

interface Located {
  lngE6: number | null
  latE6: number | null
}

/** How far each site lies from the one before it, `120 米`; empty for the first and where a place is unknown. */
export function siteGaps(sites: readonly Located[]): string[] {
  return sites.map((site, index) => {
    const previous = sites[index - 1]
    if (previous === undefined) return ''
    const [from, to] = [placeOf(previous), placeOf(site)]
    const metres = from === null || to === null ? null : distanceMetres(from, to)
    return metres === null ? '' : `${formatCount(Math.round(metres))} 米`
  })
}

/** The sites of one centre share its coordinate system. */
function placeOf({ lngE6, latE6 }: Located) {
  return lngE6 === null || latE6 === null ? null : { lngE6, latE6, coordSys: 'CGCS2000' as const }
}
