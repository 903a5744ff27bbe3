import type { EntityManager } from 'typeorm'
import { codePrefix, isProposedCode, proposeCode } from '@domain/center/center-code'
import { errorAt } from '@domain/violation'
import type { CenterOption } from '@contract/center-list'
import type { ParsedInputOf } from '@contract/index'
import { codesWithPrefix } from '@database/repositories/center-links'
import { centersWithNames, findCenterIds } from '@database/repositories/center-list'
import { everyCenter } from '@database/repositories/center-query'
import { divisionLine } from '@database/repositories/center-references'
import { ValidationError } from '@services/validation-error'

/** What a drop-down can show; whoever needs another one types more of its name. */
const mostOptions = 50

/** Centres to choose from, in code order. */
export async function centerOptions(
  reader: EntityManager,
  { text, kind, tiers, ids }: ParsedInputOf<'center:options'>
): Promise<CenterOption[]> {
  const query = ids.length > 0 ? { ...everyCenter, ids } : { ...everyCenter, text, kind, tiers }
  const limit = ids.length > 0 ? ids.length : mostOptions
  const found = await findCenterIds(
    reader,
    query,
    { key: 'code', descending: false },
    { offset: 0, limit, total: Infinity }
  )
  return (await centersWithNames(reader, found)).map((center) => ({
    id: center.id,
    code: center.code,
    name: center.name,
    kind: center.kind,
    tier: center.tier,
    unitId: center.unitId,
    place: [center.countyName, center.townName, center.villageName]
      .filter((name) => name !== null)
      .join(' · ')
  }))
}

/** @throws {ValidationError} the division lies in no county, so there is no number to begin with. */
export async function proposeCenterCode(
  reader: EntityManager,
  { divisionId, kind, tier }: ParsedInputOf<'center:propose-code'>
): Promise<{ code: string }> {
  const line = await divisionLine(reader, divisionId)
  const countyCode = line.find((division) => division.level === 'county')?.codeStat?.slice(0, 6)
  if (countyCode === undefined) {
    throw new ValidationError([errorAt('divisionId', '请选择县区以下的行政区划，才能建议编号')])
  }
  const place = { countyCode, kind, tier }
  const codes = (await codesWithPrefix(reader, codePrefix(place))).filter(isProposedCode)
  // Serials may outgrow four digits, so the longer code is the later one.
  const last = codes.sort((one, other) => one.length - other.length || (one < other ? -1 : 1)).at(-1)
  return { code: proposeCode(place, last ?? null) }
}
