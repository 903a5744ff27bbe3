import type { DivisionNode, OrganizationSummary, UnitSummary } from '@contract/division'
import type { OutputOf } from '@contract/index'
import {
  coverageOn,
  dictionaryEntries,
  divisionsOn,
  organizationsByName,
  serviceFunctionCatalog,
  unitsInOrder
} from '@database/repositories/reference-lists'
import { normaliseText } from '@domain/search/normalise-text'
import { searchTextOf } from '@services/search-text'
import type { ReadContext } from '@services/service'
import type { EntityManager } from 'typeorm'

/** Every division in force today, for pickers and trees. */
export async function divisionTree(
  reader: EntityManager,
  _input: object,
  context: ReadContext
): Promise<DivisionNode[]> {
  const divisions = await divisionsOn(reader, context.today())
  return divisions.map((division) => ({ ...division, searchText: searchTextOf([division.shortName]) }))
}

export async function listUnits(
  reader: EntityManager,
  _input: object,
  context: ReadContext
): Promise<UnitSummary[]> {
  const units = await unitsInOrder(reader)
  const coverage = await coverageOn(reader, context.today())
  return units.map((unit) => ({
    id: unit.id,
    parentId: unit.parentId,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    chartOrder: unit.chartOrder,
    inUrbanGroup: unit.inUrbanGroup,
    divisionIds: coverage.get(unit.id) ?? []
  }))
}

/** What a drop-down can show; whoever needs another one types more of its name. */
const mostOrganizations = 50

/** By name, pinyin, initials or 统一社会信用代码; the organizations of `ids` stand first whatever was typed. */
export async function searchOrganizations(
  reader: EntityManager,
  input: { text: string; ids: string[] }
): Promise<OrganizationSummary[]> {
  const asked = new Set(input.ids)
  const needle = normaliseText(input.text)
  const all = await organizationsByName(reader)
  const fitting = all.filter(
    (one) => !asked.has(one.id) && searchTextOf([one.name, one.uscc]).includes(needle)
  )
  return [...all.filter((one) => asked.has(one.id)), ...fitting.slice(0, mostOrganizations)].map(
    ({ id, name, type, uscc }) => ({ id, name, type, uscc })
  )
}

export async function listDictionaries(reader: EntityManager): Promise<OutputOf<'dictionary:list'>> {
  const entries = await dictionaryEntries(reader)
  const catalogue = await serviceFunctionCatalog(reader)
  return {
    entries: entries.map(({ dictionary, code, label, seq, active }) => ({
      dictionary,
      code,
      label,
      seq,
      active
    })),
    serviceFunctions: catalogue.map(({ code, name, seq, publicService, elderlyChild }) => ({
      code,
      name,
      seq,
      publicService,
      elderlyChild
    }))
  }
}
