import type { CenterFilter } from '@contract/center-list'
import { missingParts } from '@domain/center/missing-parts'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'

/** One part of the filter as a clerk reads it, and what takes it away. */
export interface FilterWord {
  text: string
  without: Partial<CenterFilter>
}

/** Names of what the filter points to by id. */
export interface FilterNames {
  division: (id: string) => string
  unit: (id: string) => string
  center: (id: string) => string
  serviceFunction: (code: string) => string
}

/** What narrows the list, part by part; the search text stands in its own box. */
export function filterWords(filter: CenterFilter, names: FilterNames): FilterWord[] {
  const words: FilterWord[] = []
  const { divisionId, underCenterId, unitId, kind, tiers, statuses, forms, functionCode, missing } = filter
  if (divisionId !== null) {
    words.push({ text: `区划：${names.division(divisionId)}`, without: { divisionId: null } })
  }
  if (underCenterId !== null) {
    words.push({ text: `${names.center(underCenterId)}及其下级`, without: { underCenterId: null } })
  }
  if (unitId !== null) words.push({ text: `责任单位：${names.unit(unitId)}`, without: { unitId: null } })
  if (kind !== null) words.push({ text: `类别：${centerKinds[kind]}`, without: { kind: null } })
  if (tiers.length > 0) words.push({ text: `层级：${said(tiers, centerTiers)}`, without: { tiers: [] } })
  if (statuses.length > 0) {
    words.push({ text: `状态：${said(statuses, centerStatuses)}`, without: { statuses: [] } })
  }
  if (forms.length > 0) words.push({ text: `形态：${said(forms, centerForms)}`, without: { forms: [] } })
  if (functionCode !== null) {
    words.push({ text: `已开展：${names.serviceFunction(functionCode)}`, without: { functionCode: null } })
  }
  if (filter.publicServices !== null) {
    words.push({ text: '五项公共服务均已开展', without: { publicServices: null } })
  }
  if (filter.openOn.length > 0) {
    words.push({ text: `${filter.openOn.join('、')} 在运营`, without: { openOn: [] } })
  }
  if (missing !== null) {
    words.push({ text: `运营中，缺${missingParts[missing]}`, without: { missing: null } })
  }
  if (filter.isSample !== null) {
    words.push({ text: filter.isSample ? '只看演示数据' : '不看演示数据', without: { isSample: null } })
  }
  return words
}

function said<Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>): string {
  return codes.map((code) => labels[code]).join('、')
}
