import type { EntityManager } from 'typeorm'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { groupBy } from '@domain/group-by'
import type { ImportLedger } from '@domain/sheet/import-ledgers'
import { projectCategories } from '@domain/project/vocabulary'
import { sexes } from '@domain/staffing/vocabulary'
import { centersByCounty } from '@database/repositories/staff-import'
import { dictionaryEntries, divisionsOn } from '@database/repositories/reference-lists'
import { groupSeparator, type TemplateList } from '@documents/excel/template/template-lists'
import { listPosts } from '@services/staffing/staff-of-center'

type Lists = Map<string, TemplateList>

/** The drop-downs of a template, from the dictionaries, divisions, centres and posts of today. */
export async function templateLists(
  manager: EntityManager,
  ledger: ImportLedger,
  today: string
): Promise<Lists> {
  const places = await placeLists(manager, today)
  const entries = (await dictionaryEntries(manager)).filter(({ active }) => active)
  const dictionary = (name: string): TemplateList =>
    words(entries.filter((entry) => entry.dictionary === name).map(({ label }) => label))
  switch (ledger) {
    case 'centers':
      return new Map([
        ...places,
        ['centerKind', words(Object.values(centerKinds))],
        ['tier', words(Object.values(centerTiers))],
        ['form', words(Object.values(centerForms))],
        ['status', words(Object.values(centerStatuses))],
        ['propertyRight', dictionary('property_right')]
      ])
    case 'staff':
      return new Map([
        ...places,
        ['center', await centerList(manager)],
        ['post', words((await listPosts(manager)).map(({ name }) => name))],
        ['sex', words(Object.values(sexes))],
        ['identity', dictionary('identity')],
        ['certificate', dictionary('certificate')],
        ['fullTime', words(['专', '兼'])]
      ])
    case 'projects':
      return new Map([
        ...places,
        ['center', await centerList(manager)],
        ['category', words(Object.values(projectCategories))],
        ['counts', words(['是', '否'])]
      ])
  }
}

/** The centres of the chosen 县区. */
async function centerList(manager: EntityManager): Promise<TemplateList> {
  const centers = groupBy(await centersByCounty(manager), ({ county }) => county)
  const names = [...centers].map(([county, rows]) => [county, unique(rows.map(({ name }) => name))] as const)
  return { kind: 'under', keys: ['county'], groups: new Map(names) }
}

/** 县区, the 街道 of the chosen 县区, and the 社区 of both. */
async function placeLists(manager: EntityManager, today: string): Promise<Lists> {
  const divisions = await divisionsOn(manager, today)
  const byId = new Map(divisions.map((division) => [division.id, division]))
  const named = (id: string | null): string => (id === null ? '' : (byId.get(id)?.shortName ?? ''))
  const at = (level: string): typeof divisions => divisions.filter((division) => division.level === level)
  const towns = groupBy(at('town'), ({ countyId }) => named(countyId))
  const villages = groupBy(at('village'), ({ countyId, townId }) =>
    [named(countyId), named(townId)].join(groupSeparator)
  )
  const namesIn = (groups: Map<string, typeof divisions>): Map<string, string[]> =>
    new Map([...groups].map(([group, rows]) => [group, unique(rows.map(({ shortName }) => shortName))]))
  return new Map<string, TemplateList>([
    ['county', words(at('county').map(({ shortName }) => shortName))],
    ['town', { kind: 'under', keys: ['county'], groups: namesIn(towns) }],
    ['village', { kind: 'under', keys: ['county', 'town'], groups: namesIn(villages) }]
  ])
}

function words(list: readonly string[]): TemplateList {
  return { kind: 'words', words: unique(list) }
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)]
}
