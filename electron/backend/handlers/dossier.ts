import type { dossierContract } from '@contract/dossier'
import { completenessOf } from '@services/dossier/completeness'
import { exportDossiers } from '@services/dossier/export-dossiers'
import { job, read, type HandlersFor } from './define'

export const dossierHandlers: HandlersFor<typeof dossierContract> = {
  'dossier:completeness': read(completenessOf),
  'dossier:export': job(exportDossiers)
}
