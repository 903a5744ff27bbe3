import type { EntityManager } from 'typeorm'
import { errorAt, type Violation } from '@domain/violation'
import type { CenterDraft } from '@contract/center-draft'
import { Division } from '@database/entities/division'
import { Organization } from '@database/entities/organization'
import type { CenterAggregate } from '@database/repositories/center-aggregate'
import { unknownIds } from '@database/repositories/center-references'
import { dictionaryEntries, serviceFunctionCatalog } from '@database/repositories/reference-lists'

/** Something that a draft points to, at a field. */
interface Reference {
  field: string
  value: string
}

/**
 * References to organizations, divisions and words of dictionaries that are not there. What the record pointed to
 * before passes, so that a retired word or a closed organization never locks an old record.
 */
export async function unknownReferences(
  manager: EntityManager,
  draft: CenterDraft,
  present: CenterAggregate | null
): Promise<Violation[]> {
  const before = present === null ? new Set<string>() : pointedTo(present)
  const fresh = (references: Reference[]): Reference[] => references.filter(({ value }) => !before.has(value))
  return [
    ...(await unknownRows(
      manager,
      Organization,
      fresh(organizationsIn(draft)),
      '所选机构不存在或已停用，请重新选择'
    )),
    ...(await unknownRows(
      manager,
      Division,
      fresh(divisionsIn(draft)),
      '所选服务范围有已撤销的区划，请重新选择'
    )),
    ...(await unknownWords(manager, draft, fresh)),
    ...(await unknownFunctions(manager, fresh(functionsIn(draft))))
  ]
}

function pointedTo({ center, sites, rooms, functions, servedDivisions }: CenterAggregate): Set<string> {
  const values = [
    center.operatorOrgId,
    center.buildMode,
    center.propertyRight,
    ...center.scenes,
    ...center.siteSources,
    ...center.operationModes,
    ...sites.flatMap((site) => site.functions),
    ...rooms.map((room) => room.functionCode),
    ...functions.flatMap((row) => [row.functionCode, row.mode, row.providerOrgId]),
    ...servedDivisions.map((served) => served.divisionId)
  ]
  return new Set(values.filter((value) => value !== null))
}

function organizationsIn(draft: CenterDraft): Reference[] {
  return [
    ...present('operatorOrgId', draft.operatorOrgId),
    ...draft.functions.flatMap((row, index) => present(`functions.${index}.providerOrgId`, row.providerOrgId))
  ]
}

function divisionsIn(draft: CenterDraft): Reference[] {
  return draft.servedDivisionIds.map((value) => ({ field: 'servedDivisionIds', value }))
}

function functionsIn(draft: CenterDraft): Reference[] {
  return [
    ...draft.functions.map((row, index) => ({
      field: `functions.${index}.functionCode`,
      value: row.functionCode
    })),
    ...draft.rooms.flatMap((room, index) => present(`rooms.${index}.functionCode`, room.functionCode)),
    ...draft.sites.flatMap((site, place) => [
      ...site.functions.map((value) => ({ field: `sites.${place}.functions`, value })),
      ...site.rooms.flatMap((room, index) =>
        present(`sites.${place}.rooms.${index}.functionCode`, room.functionCode)
      )
    ])
  ]
}

function present(field: string, value: string | null): Reference[] {
  return value === null ? [] : [{ field, value }]
}

async function unknownRows(
  manager: EntityManager,
  entity: typeof Organization | typeof Division,
  references: readonly Reference[],
  message: string
): Promise<Violation[]> {
  if (references.length === 0) return []
  const unknown = await unknownIds(
    manager,
    entity,
    references.map(({ value }) => value)
  )
  return references.filter(({ value }) => unknown.has(value)).map(({ field }) => errorAt(field, message))
}

async function unknownWords(
  manager: EntityManager,
  draft: CenterDraft,
  fresh: (references: Reference[]) => Reference[]
): Promise<Violation[]> {
  const entries = await dictionaryEntries(manager)
  const words = (dictionary: string, references: Reference[]): Violation[] =>
    fresh(references)
      .filter(({ value }) => !entries.some((one) => one.dictionary === dictionary && one.code === value))
      .map(({ field, value }) => errorAt(field, `“${value}”不在字典中，请从选项中选择`))
  const many = (field: string, codes: readonly string[]): Reference[] =>
    codes.map((value) => ({ field, value }))
  return [
    ...words('build_mode', present('buildMode', draft.buildMode)),
    ...words('property_right', present('propertyRight', draft.propertyRight)),
    ...words('scene', many('scenes', draft.scenes)),
    ...words('site_source', many('siteSources', draft.siteSources)),
    ...words('operation_mode', many('operationModes', draft.operationModes)),
    ...draft.functions.flatMap((row, index) =>
      words('service_mode', present(`functions.${index}.mode`, row.mode))
    )
  ]
}

async function unknownFunctions(
  manager: EntityManager,
  references: readonly Reference[]
): Promise<Violation[]> {
  const catalogue = await serviceFunctionCatalog(manager)
  return references
    .filter(({ value }) => !catalogue.some((entry) => entry.code === value))
    .map(({ field, value }) => errorAt(field, `服务功能字典中没有 ${value}，请从选项中选择`))
}
