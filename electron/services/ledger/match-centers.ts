import type { EntityManager } from 'typeorm'
import {
  centerIdsInDivisions,
  ledgerLinesByIds,
  type LedgerLine
} from '@database/repositories/ledger-centers'
import { centerKinds, centerTiers } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import type { LedgerRow } from '@documents/excel/ledger/ledger-columns'
import type { LedgerPlace, Places } from '@services/ledger/places'

export type Match = { center: LedgerLine } | { center: null } | { message: string }

/**
 * The centres that lie where the file's lines say, told by place and name; kind and tier decide between namesakes.
 * T1 has no column for a centre's code, so there is nothing surer to go by.
 */
export class CenterMatcher {
  private constructor(private readonly byKey: ReadonlyMap<string, LedgerLine[]>) {}

  static async load(
    manager: EntityManager,
    places: Places,
    wanted: readonly LedgerPlace[]
  ): Promise<CenterMatcher> {
    const ids = new Set(wanted.flatMap((place) => places.idsAt(place)))
    const centers = await ledgerLinesByIds(manager, await centerIdsInDivisions(manager, [...ids]))
    return new CenterMatcher(
      groupBy(centers, ({ center }) => keyOf(places.placeOf(center.divisionId), center.name.trim()))
    )
  }

  find(place: LedgerPlace, row: LedgerRow): Match {
    const namesakes = this.byKey.get(keyOf(place, row.name)) ?? []
    const [only, ...others] = namesakes
    if (!only || others.length === 0) return { center: only ?? null }
    const [same, ...same2] = namesakes.filter(
      ({ center }) => centerKinds[center.kind] === row.centerKind && centerTiers[center.tier] === row.tier
    )
    if (!same) return { center: null }
    if (same2.length === 0) return { center: same }
    return { message: `系统里有 ${same2.length + 1} 个同名、同类别、同层级的中心，无法认定是哪一个` }
  }
}

function keyOf(place: LedgerPlace, name: string): string {
  return `${place.key}\n${name}`
}
