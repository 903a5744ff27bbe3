import { formatArea } from '@domain/area/format-area'
import {
  centerForms,
  centerKinds,
  centerStatuses,
  centerTiers,
  functionStatuses,
  siteRoles
} from '@domain/center/vocabulary'
import { coordinateSystems } from '@domain/division/vocabulary'
import { formatCount } from '@domain/figure/format-figure'
import { maskPhone } from '@domain/identifier/phone'

/** Names of what a centre points to by id or by the code of a dictionary. */
export interface CenterNames {
  unit: (id: string) => string
  division: (id: string) => string
  center: (id: string) => string
  organization: (id: string) => string
  serviceFunction: (code: string) => string
  word: (dictionary: string, code: string) => string
}

type Say = (value: unknown, names: CenterNames) => string

const word =
  (words: Readonly<Record<string, string>>): Say =>
  (value) =>
    words[String(value)] ?? String(value)
const area: Say = (value) => (typeof value === 'number' ? `${formatArea(value)} ㎡` : String(value))
const degrees: Say = (value) => (typeof value === 'number' ? (value / 1_000_000).toFixed(6) : String(value))
const dictionary =
  (name: string): Say =>
  (value, names) =>
    names.word(name, String(value))

/** Values that are not already their own words. */
const sayers: Readonly<Record<string, Say>> = {
  kind: word(centerKinds),
  tier: word(centerTiers),
  form: word(centerForms),
  status: word(centerStatuses),
  coordSys: word(coordinateSystems),
  areaGross: area,
  areaIndoor: area,
  areaOutdoor: area,
  areaOffice: area,
  areaService: area,
  areaShared: area,
  idleArea: area,
  managerPhone: (phone) => maskPhone(String(phone)),
  lngE6: degrees,
  latE6: degrees,
  buildMode: dictionary('build_mode'),
  scenes: dictionary('scene'),
  siteSources: dictionary('site_source'),
  propertyRight: dictionary('property_right'),
  operationModes: dictionary('operation_mode'),
  unitId: (id, names) => names.unit(String(id)),
  divisionId: (id, names) => names.division(String(id)),
  servedDivisionIds: (id, names) => names.division(String(id)),
  parentCenterId: (id, names) => names.center(String(id)),
  operatorOrgId: (id, names) => names.organization(String(id))
}

/** One field of a centre as a clerk reads it, for 差异对照; empty where nothing is known. */
export function centerValueText(field: string, value: unknown, names: CenterNames): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((part) => partText(field, part, names)).join('、')
  if (field === 'statusNote') return '已填变更说明'
  const say = sayers[field]
  if (say !== undefined) return say(value, names)
  return typeof value === 'number' ? formatCount(value) : String(value)
}

/** An element of a list: a word, or a part that is named by what tells it from its neighbours. */
function partText(field: string, part: unknown, names: CenterNames): string {
  if (typeof part !== 'object' || part === null) return sayers[field]?.(part, names) ?? String(part)
  if (field === 'functions') {
    const code = String(Reflect.get(part, 'functionCode'))
    return `${names.serviceFunction(code)}（${word(functionStatuses)(Reflect.get(part, 'status'), names)}）`
  }
  const name = String(Reflect.get(part, 'name'))
  if (field === 'sites') return `${name}（${word(siteRoles)(Reflect.get(part, 'role'), names)}）`
  const size: unknown = Reflect.get(part, 'area')
  return size === null ? name : `${name}（${area(size, names)}）`
}
