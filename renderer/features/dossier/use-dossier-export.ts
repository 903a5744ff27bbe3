import type { OutputOf } from '@contract/index'
import { useJob } from '@renderer/composables/use-job'
import { useScope } from '@renderer/stores/scope'
import { ref, shallowRef } from 'vue'

/** PDF, its Excel twin, or both. */
export const dossierFormats = { pdf: 'PDF', xlsx: 'Excel', both: 'PDF 和 Excel' } as const
export type DossierFormat = keyof typeof dossierFormats

/** The way of dossiers into a folder. */
export function useDossierExport() {
  const scope = useScope()
  const job = useJob('dossier:export')
  const format = ref<DossierFormat>('both')
  const written = shallowRef<OutputOf<'dossier:export'> | null>(null)

  /** @param projectIds null takes every project of the scope. */
  async function start(projectIds: readonly string[] | null): Promise<void> {
    written.value = null
    written.value = await job.run({
      projectIds: projectIds === null ? null : [...projectIds],
      scope: scope.scope,
      formats: format.value === 'both' ? ['pdf', 'xlsx'] : [format.value]
    })
  }

  return { format, written, step: job.step, running: job.running, start, cancel: job.cancel }
}
