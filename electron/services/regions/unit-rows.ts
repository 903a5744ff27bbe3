import type { Division } from '@database/entities/division'
import type { ReportingUnit } from '@database/entities/reporting-unit'
import type { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import type { UnitKind } from '@domain/division/vocabulary'
import type { NewRow } from '@services/regions/new-row'
import { divisionListDate } from '@services/regions/region-files'

interface UnitPlan {
  name: string
  shortName: string
  kind: UnitKind
  urban: boolean
  /** Codes of the divisions it answers for; a town's own owner wins over its county's. */
  covers: readonly string[]
}

const district = (name: string, code: string, shortName = name): UnitPlan => ({
  name,
  shortName,
  kind: 'county',
  urban: true,
  covers: [code]
})
const county = (name: string, code: string): UnitPlan => ({ ...district(name, code), urban: false })

/**
 * In the order of the official codes, the two functional areas after the districts.
 * Who runs what: resources/regions/README.md; Source: domain §1.1.
 */
const plans: readonly UnitPlan[] = [
  {
    name: '洛阳市（市级牵头部门）',
    shortName: '洛阳市',
    kind: 'city_office',
    urban: false,
    covers: ['4103']
  },
  district('老城区', '410302'),
  district('西工区', '410303'),
  district('瀍河回族区', '410304', '瀍河区'),
  district('涧西区', '410305'),
  district('偃师区', '410307'),
  district('孟津区', '410308'),
  district('洛龙区', '410311'),
  {
    name: '伊滨区',
    shortName: '伊滨区',
    kind: 'func_area',
    urban: true,
    covers: ['410311195', '410311021', '410311197', '410311194', '410311199']
  },
  {
    name: '洛阳高新技术产业开发区',
    shortName: '高新区',
    kind: 'func_area',
    urban: true,
    covers: ['410371']
  },
  county('新安县', '410323'),
  county('栾川县', '410324'),
  county('嵩县', '410325'),
  county('汝阳县', '410326'),
  county('宜阳县', '410327'),
  county('洛宁县', '410328'),
  county('伊川县', '410329')
]

export interface UnitRows {
  units: NewRow<ReportingUnit>[]
  covers: NewRow<ReportingUnitDivision>[]
}

/** The city office first, then all others under it, with the divisions that each answers for. */
export function unitRows(divisions: readonly NewRow<Division>[], newId: () => string): UnitRows {
  const divisionIds = new Map(divisions.map((division) => [division.codeStat, division.id]))
  const officeId = newId()
  const units: NewRow<ReportingUnit>[] = []
  const covers: NewRow<ReportingUnitDivision>[] = []
  for (const [index, plan] of plans.entries()) {
    const isOffice = plan.kind === 'city_office'
    const id = isOffice ? officeId : newId()
    units.push({
      id,
      isSample: false,
      name: plan.name,
      shortName: plan.shortName,
      kind: plan.kind,
      parentId: isOffice ? null : officeId,
      chartOrder: index,
      inUrbanGroup: plan.urban,
      contactPerson: '',
      contactPhone: '',
      sealName: '',
      organizationId: null
    })
    for (const code of plan.covers) {
      const divisionId = divisionIds.get(code)
      if (divisionId === undefined) throw new RangeError(`division list: ${plan.name} lacks ${code}`)
      covers.push({
        id: newId(),
        isSample: false,
        unitId: id,
        divisionId,
        validFrom: divisionListDate,
        validTo: null
      })
    }
  }
  return { units, covers }
}
