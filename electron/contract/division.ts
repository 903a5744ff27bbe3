import { z } from 'zod'
import { divisionLevels, unitKinds } from '@domain/division/vocabulary'
import { read } from '@contract/define'
import { codeOf, Id } from '@contract/primitives'

/** One division in force on the day asked for; children follow their parents in code order. */
export const DivisionNode = z.object({
  id: Id,
  parentId: Id.nullable(),
  level: codeOf(divisionLevels),
  name: z.string(),
  shortName: z.string(),
  codeStat: z.string().nullable(),
  /** 区县 above (or the division itself); null above that level. */
  countyId: Id.nullable(),
  townId: Id.nullable(),
  /** Lower-case pinyin and initials of the short name, for finding by typing. */
  searchText: z.string()
})
export type DivisionNode = z.infer<typeof DivisionNode>

export const UnitSummary = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: codeOf(unitKinds),
  chartOrder: z.int(),
  inUrbanGroup: z.boolean(),
  /** Divisions that the unit answers for today. */
  divisionIds: z.array(Id)
})
export type UnitSummary = z.infer<typeof UnitSummary>

export const OrganizationSummary = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  uscc: z.string().nullable()
})
export type OrganizationSummary = z.infer<typeof OrganizationSummary>

export const DictionaryEntry = z.object({
  dictionary: z.string(),
  code: z.string(),
  label: z.string(),
  seq: z.int(),
  /** A retired entry still names old records but is no longer offered. */
  active: z.boolean()
})
export type DictionaryEntry = z.infer<typeof DictionaryEntry>

export const ServiceFunctionName = z.object({
  code: z.string(),
  name: z.string(),
  seq: z.int(),
  publicService: z.boolean(),
  elderlyChild: z.boolean()
})
export type ServiceFunctionName = z.infer<typeof ServiceFunctionName>

export const divisionContract = {
  'division:tree': read({ input: z.object({}), output: z.array(DivisionNode) }),
  'unit:list': read({ input: z.object({}), output: z.array(UnitSummary) }),
  /** `ids` asks for the names of organizations that a record already points to. */
  'organization:search': read({
    input: z.object({ text: z.string().max(60), ids: z.array(Id).max(50).default([]) }),
    output: z.array(OrganizationSummary)
  }),
  'dictionary:list': read({
    input: z.object({}),
    output: z.object({ entries: z.array(DictionaryEntry), serviceFunctions: z.array(ServiceFunctionName) })
  })
}
