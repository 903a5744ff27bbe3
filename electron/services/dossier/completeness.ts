import type { EntityManager } from 'typeorm'
import { dossierCompleteness, isArchived } from '@domain/dossier/completeness'
import type { DossierCompleteness } from '@contract/dossier'
import type { ParsedInputOf } from '@contract/index'
import { factsOf } from '@services/dossier/dossier-facts'
import { dossierRecords } from '@services/dossier/dossier-records'

/** How whole the dossier of a project is on the cut-off. @throws NotFoundError */
export async function completenessOf(
  reader: EntityManager,
  { projectId, cutoff }: ParsedInputOf<'dossier:completeness'>
): Promise<DossierCompleteness> {
  const records = await dossierRecords(reader, projectId, cutoff)
  const { have, required, missing } = dossierCompleteness(factsOf(records))
  return { have, required, missing: [...missing], archived: isArchived(records.stage) }
}
