import { serviceShare } from '@domain/area/area-split'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { maskPhone } from '@domain/identifier/phone'
import type { LedgerLine } from '@database/repositories/ledger-centers'
import type { PhoneStyle } from '@documents/excel/ledger/desk-sheet'
import { listSeparator, type LedgerRow } from '@documents/excel/ledger/ledger-columns'
import type { LedgerReferences } from '@services/ledger/references'

/** A centre as a line of T1. */
export function ledgerRowOf(
  { center, functions }: LedgerLine,
  { places, words }: LedgerReferences,
  phones: PhoneStyle
): LedgerRow {
  const place = places.placeOf(center.divisionId)
  const share = serviceShare(center)
  const running = functions.filter((row) => row.status === 'running').map((row) => row.functionCode)
  return {
    seq: null,
    county: place.county,
    town: place.town,
    village: place.village,
    divisionCode: place.division.codeStat ?? '',
    name: center.name,
    centerKind: centerKinds[center.kind],
    tier: centerTiers[center.tier],
    form: center.form === null ? '' : centerForms[center.form],
    status: centerStatuses[center.status],
    address: center.address,
    lngE6: center.lngE6,
    latE6: center.latE6,
    openDate: center.openDate,
    floorsUsed: center.floorsUsed,
    areaGross: center.areaGross,
    areaOffice: center.areaOffice,
    areaService: center.areaService,
    areaShared: center.areaShared,
    areaOutdoor: center.areaOutdoor,
    serviceShare: share === null ? null : Math.round(share * 10_000),
    siteSources: words.labelList('site_source', center.siteSources),
    propertyRight: words.label('property_right', center.propertyRight),
    servedHouseholds: center.servedHouseholds,
    servedPop: center.servedPop,
    served60Plus: center.served60Plus,
    served03: center.served03,
    functions: running.sort().join(listSeparator),
    operationModes: words.labelList('operation_mode', center.operationModes),
    operator: words.organizationName(center.operatorOrgId),
    managerName: center.managerName,
    managerPhone: phones === 'full' ? center.managerPhone : maskPhone(center.managerPhone),
    starLevel: center.starLevel,
    remark: center.remark
  }
}
