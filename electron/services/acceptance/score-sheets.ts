import type { EntityManager } from 'typeorm'
import { checkSheet } from '@domain/acceptance/sheet-checks'
import { errorAt } from '@domain/violation'
import type { ParsedInputOf } from '@contract/index'
import type { ScoreSheetDraft, ScoreSheetLine } from '@contract/score-sheet'
import { AcceptanceTemplate } from '@database/entities/acceptance-template'
import { AcceptanceTemplateItem } from '@database/entities/acceptance-template-item'
import { newId } from '@database/new-id'
import { currentSheets, type StoredSheet } from '@database/repositories/score-sheets'
import { writeSetting } from '@database/repositories/setting-repository'
import { ConflictError, NotFoundError } from '@database/storage-errors'
import type { Work } from '@database/work'
import { passLineOf } from '@services/acceptance/pass-line'
import { sheetInForce, sheetSetting } from '@services/acceptance/sheet-in-force'
import { requireValid } from '@services/validation-error'

/** Every sheet in its last version, and which one new acceptances are scored by. */
export async function listScoreSheets(reader: EntityManager): Promise<ScoreSheetLine[]> {
  const inForce = await sheetInForce(reader)
  const { passLineTenths } = await passLineOf(reader)
  return (await currentSheets(reader)).map((stored) => ({
    draft: draftOf(stored),
    version: stored.sheet.version,
    preset: stored.sheet.preset,
    inForce: stored.sheet.id === inForce.sheet.id,
    goesByTenths: stored.sheet.passLineTenths ?? passLineTenths
  }))
}

/**
 * A new sheet, or the next version of an own one: acceptances keep the version that they were made with.
 * @throws {ValidationError} a rule refuses it, or it came with the program. @throws ConflictError @throws NotFoundError
 */
export async function saveScoreSheet(
  work: Work,
  { id, revision, items, ...own }: ScoreSheetDraft
): Promise<{ id: string; batchId: string }> {
  const sheets = (await currentSheets(work.manager)).map(({ sheet }) => sheet)
  const present = sheets.find((sheet) => sheet.id === id)
  if (id !== null && present === undefined) throw new NotFoundError()
  if (present !== undefined && present.revision !== revision) throw new ConflictError(present)
  const others = sheets.filter((sheet) => sheet.id !== id).map(({ name }) => name)
  requireValid([
    ...(present?.preset === true ? [errorAt('name', '标准评分表不能改，请复制后再修改')] : []),
    ...checkSheet({ ...own, items }, others)
  ])
  const saved = { id: newId() }
  const root = { entity: 'acceptance_template', id: saved.id }
  const seq = present?.seq ?? Math.max(0, ...sheets.map((sheet) => sheet.seq)) + 1
  const head = { code: present?.code ?? saved.id, version: (present?.version ?? 0) + 1, preset: false, seq }
  await work.insert(AcceptanceTemplate, { ...saved, ...own, ...head }, root)
  for (const [index, item] of items.entries()) {
    await work.insert(AcceptanceTemplateItem, { ...item, template: saved.id, seq: index + 1 }, root)
  }
  work.touch('score-sheet', saved.id)
  return { ...saved, batchId: work.batchId }
}

/** From now on new acceptances are scored by it. @throws NotFoundError */
export async function chooseScoreSheet(
  work: Work,
  { id }: ParsedInputOf<'score-sheet:choose'>
): Promise<Record<string, never>> {
  await writeSetting(work, sheetSetting, (await sheetNamed(work.manager, id)).code)
  work.touch('score-sheet', id)
  return {}
}

/** How the history calls it: 验收改用“洛龙区评分表”. */
export async function sheetChoiceTitle(
  { id }: ParsedInputOf<'score-sheet:choose'>,
  reader: EntityManager
): Promise<string> {
  return `验收改用“${(await sheetNamed(reader, id)).name}”`
}

async function sheetNamed(reader: EntityManager, id: string): Promise<AcceptanceTemplate> {
  const found = (await currentSheets(reader)).find(({ sheet }) => sheet.id === id)
  if (found === undefined) throw new NotFoundError()
  return found.sheet
}

function draftOf({ sheet, clauses }: StoredSheet): ScoreSheetLine['draft'] {
  const { id, revision, name, passLineTenths, note } = sheet
  return {
    id,
    revision,
    name,
    passLineTenths,
    note,
    items: clauses.map(({ clause, standard, fullScoreTenths, veto }) => ({
      clause,
      standard,
      fullScoreTenths,
      veto
    }))
  }
}
