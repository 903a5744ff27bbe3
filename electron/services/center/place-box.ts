import type { EntityManager } from 'typeorm'
import type { OutputOf, ParsedInputOf } from '@contract/index'
import { divisionLine } from '@database/repositories/center-references'
import { countyBox } from '@services/center/county-box'
import type { ReadContext } from '@services/service'

/** The box that the rules hold a centre's place against, so that the form can say it while the clerk types. */
export async function placeBox(
  reader: EntityManager,
  { divisionId }: ParsedInputOf<'center:place-box'>,
  context: ReadContext
): Promise<OutputOf<'center:place-box'>> {
  const line = await divisionLine(reader, divisionId)
  const county = line.find((division) => division.level === 'county')
  return { box: await countyBox(context.resourcesFolder, county?.codeStat ?? null) }
}
