import { levelOfCode, townTypeOfCode, villageTypeOfCode } from '@domain/division/division-code'
import { shortName } from '@domain/division/match-name'
import type { Division } from '@database/entities/division'
import { divisionListDate, divisionListSource, type DivisionLine } from '@services/regions/region-files'
import type { NewRow } from '@services/regions/new-row'

/**
 * One row per line of the list, parents before children as the list has them.
 * @throws RangeError for a code of no level or a parent that has not come before.
 */
export function divisionRows(lines: readonly DivisionLine[], newId: () => string): NewRow<Division>[] {
  const byCode = new Map<string, NewRow<Division>>()
  for (const { code, name, parentCode } of lines) {
    const level = levelOfCode(code)
    if (level === null) throw new RangeError(`division list: ${code} is no code`)
    const parent = byCode.get(parentCode)
    if (parent === undefined && parentCode !== '')
      throw new RangeError(`division list: no parent ${parentCode}`)
    const id = newId()
    byCode.set(code, {
      id,
      isSample: false,
      name,
      shortName: shortName(name),
      formerNames: [],
      level,
      codeStat: code,
      codeMca: null,
      townType: level === 'town' ? townTypeOfCode(code) : null,
      villageType: villageTypeOfCode(code),
      urClass: null,
      parentId: parent?.id ?? null,
      countyId: level === 'county' ? id : (parent?.countyId ?? null),
      townId: level === 'town' ? id : (parent?.townId ?? null),
      validFrom: divisionListDate,
      validTo: null,
      changeType: null,
      successorId: null,
      ...unknownFigures,
      source: divisionListSource
    })
  }
  return [...byCode.values()]
}

/** The list holds neither places nor people. */
const unknownFigures = {
  lngE6: null,
  latE6: null,
  coordSys: null,
  households: null,
  popResident: null,
  pop60Plus: null,
  pop03: null,
  pop36: null,
  popYear: null
}
