import { In, IsNull, type EntityManager } from 'typeorm'
import { AcceptanceTemplate } from '@database/entities/acceptance-template'
import { AcceptanceTemplateItem } from '@database/entities/acceptance-template-item'

/** One version of a score sheet with its clauses in order. */
export interface StoredSheet {
  sheet: AcceptanceTemplate
  clauses: AcceptanceTemplateItem[]
}

/** The last version of every sheet, published ones first. */
export async function currentSheets(reader: EntityManager): Promise<StoredSheet[]> {
  const all = await reader.find(AcceptanceTemplate, {
    where: { deletedAt: IsNull() },
    order: { preset: 'DESC', seq: 'ASC', version: 'DESC' }
  })
  const sheets = all.filter(
    ({ code, version }) => !all.some((other) => other.code === code && other.version > version)
  )
  const clauses = await reader.find(AcceptanceTemplateItem, {
    where: { template: In(sheets.map(({ id }) => id)), deletedAt: IsNull() },
    order: { seq: 'ASC', id: 'ASC' }
  })
  return sheets.map((sheet) => ({ sheet, clauses: clauses.filter(({ template }) => template === sheet.id) }))
}

/** Versions by id, those that newer ones have followed too. */
export function sheetVersions(reader: EntityManager, ids: readonly string[]): Promise<AcceptanceTemplate[]> {
  return reader.find(AcceptanceTemplate, { where: { id: In([...ids]), deletedAt: IsNull() } })
}
