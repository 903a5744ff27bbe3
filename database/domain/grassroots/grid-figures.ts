import { usualHouseholds } from '@domain/grassroots/grid-checks'

/** What the figures read of a grid. */
export interface CountedGrid {
  households: number | null
  heads: number
  fullTime: number
  /** 网格长 and 网格员, 专职 and 兼职. */
  workers: number
  /** Of the workers, those who have checked in at a centre (报到). */
  checkedIn: number
}

export interface GridFigures {
  grids: number
  withHead: number
  households: number
  workers: number
  fullTime: number
  checkedIn: number
  /** Households of the grids with a 专职网格员 ÷ these workers; null while there is none. */
  householdsPerWorker: number | null
  /** Grids by households per 专职网格员: under 300, 300–500, above 500, and without one or without households. */
  below: number
  usual: number
  above: number
  unknown: number
}

/** 网格 as figures; a grid without households or without a 专职网格员 stands outside the ratio. Source: domain §1.6. */
export function gridFigures(grids: readonly CountedGrid[]): GridFigures {
  const figures: GridFigures = {
    grids: grids.length,
    withHead: grids.filter(({ heads }) => heads > 0).length,
    households: sum(grids, ({ households }) => households ?? 0),
    workers: sum(grids, ({ workers }) => workers),
    fullTime: sum(grids, ({ fullTime }) => fullTime),
    checkedIn: sum(grids, ({ checkedIn }) => checkedIn),
    householdsPerWorker: null,
    below: 0,
    usual: 0,
    above: 0,
    unknown: 0
  }
  let served = 0
  let serving = 0
  for (const { households, fullTime } of grids) {
    if (households === null || fullTime === 0) {
      figures.unknown += 1
      continue
    }
    served += households
    serving += fullTime
    // Compared without dividing: 500 households for one are still usual.
    if (households < usualHouseholds.fewest * fullTime) figures.below += 1
    else if (households > usualHouseholds.most * fullTime) figures.above += 1
    else figures.usual += 1
  }
  figures.householdsPerWorker = serving === 0 ? null : served / serving
  return figures
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
