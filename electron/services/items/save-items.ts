import type { EntityManager } from 'typeorm'
import { checkItems } from '@domain/item/item-checks'
import { errorAt, warningsOf, type Violation } from '@domain/violation'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import type { ItemList, UpgradeItemDraft } from '@contract/upgrade-item'
import { UpgradeItem } from '@database/entities/upgrade-item'
import { livingProject } from '@database/repositories/project-head'
import { serviceFunctionCatalog } from '@database/repositories/reference-lists'
import { itemsOfProject, itemsRevision } from '@database/repositories/upgrade-items'
import { ConflictError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { saveParts } from '@services/parts'
import { requireValid } from '@services/validation-error'

/** 建设内容 of one project. @throws NotFoundError */
export async function listItems(
  reader: EntityManager,
  { projectId }: { projectId: string }
): Promise<ItemList> {
  await livingProject(reader, projectId)
  const items = await itemsOfProject(reader, projectId)
  return { projectId, revision: await itemsRevision(reader, projectId), items: items.map(draftOf) }
}

/** The list becomes what the form holds, all rows or none. @throws {ValidationError} @throws ConflictError */
export async function saveItems(
  work: Work,
  { projectId, revision, items }: ParsedInputOf<'item:save'>
): Promise<OutputOf<'item:save'>> {
  const project = await livingProject(work.manager, projectId)
  if ((await itemsRevision(work.manager, projectId)) !== revision) throw new ConflictError(null)
  const violations = [
    ...checkItems(items, project.budgetTotal),
    ...(await unknownFunctions(work.manager, items))
  ]
  requireValid(violations)
  const root = { entity: 'upgrade_project', id: projectId }
  const wanted = items.map(({ id, revision: seen, ...values }, index) => ({
    id,
    revision: seen,
    values: { ...values, projectId, seq: index + 1 }
  }))
  await saveParts(work, UpgradeItem, await itemsOfProject(work.manager, projectId), wanted, root)
  work.touch('project', projectId)
  return {
    batchId: work.batchId,
    warnings: warningsOf(violations).map(({ field, message }) => ({ field, message }))
  }
}

async function unknownFunctions(
  manager: EntityManager,
  items: readonly UpgradeItemDraft[]
): Promise<Violation[]> {
  const known = new Set((await serviceFunctionCatalog(manager)).map(({ code }) => code))
  return items.flatMap(({ functionCode }, index) =>
    functionCode === null || known.has(functionCode)
      ? []
      : [errorAt(`items.${index}.functionCode`, `没有服务功能 ${functionCode}，请重新选择`)]
  )
}

function draftOf(row: UpgradeItem): UpgradeItemDraft {
  return {
    id: row.id,
    revision: row.revision,
    item: row.item,
    functionCode: row.functionCode,
    quantityHundredths: row.quantityHundredths,
    quantityUnit: row.quantityUnit,
    beforeValue: row.beforeValue,
    afterValue: row.afterValue,
    cost: row.cost,
    donePercent: row.donePercent,
    evidence: row.evidence
  }
}
