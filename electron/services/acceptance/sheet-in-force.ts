import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { currentSheets, sheetVersions, type StoredSheet } from '@database/repositories/score-sheets'
import { readSetting } from '@database/repositories/setting-repository'
import { passLineOf } from '@services/acceptance/pass-line'

/** Setting: the code of the sheet that new acceptances are scored by. */
export const sheetSetting = 'score-sheet'

/** The last version of the chosen sheet; an office that chose none, or whose choice is gone, gets the published one. */
export async function sheetInForce(reader: EntityManager): Promise<StoredSheet> {
  const chosen = z.string().safeParse(await readSetting(reader, sheetSetting))
  const sheets = await currentSheets(reader)
  const found = sheets.find(({ sheet }) => chosen.success && sheet.code === chosen.data) ?? sheets[0]
  if (found === undefined) throw new Error('the data hold no score sheet')
  return found
}

/** 合格线 of a version of a sheet, of the office where it has none; null is an acceptance from before versions. */
export async function passLineBy(reader: EntityManager, templateId: string | null): Promise<number> {
  const [sheet] = templateId === null ? [] : await sheetVersions(reader, [templateId])
  return sheet?.passLineTenths ?? (await passLineOf(reader)).passLineTenths
}
