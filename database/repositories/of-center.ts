import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { CenterKind } from '@domain/center/vocabulary'
import { whereUnits } from '@database/repositories/search-words'

/**
 * Narrows records that may belong to a centre, joined as `center`. One without a centre is the whole city's and is left
 * out as soon as a unit or a kind is asked for.
 */
export function whereCenter<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  column: string,
  asked: { unitIds: readonly string[] | null; kind: CenterKind | null; centerId: string | null }
): void {
  whereUnits(builder, 'center.unitId', asked.unitIds)
  if (asked.kind !== null) builder.andWhere('center.kind = :kind', { kind: asked.kind })
  if (asked.centerId !== null) builder.andWhere(`${column} = :centerId`, { centerId: asked.centerId })
}
