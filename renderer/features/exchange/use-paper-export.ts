import { lastCompletePeriod } from '@domain/calendar/period'
import type { PaperTable } from '@domain/paper/paper-tables'
import { checkLook, type LookReason } from '@domain/privacy/look'
import { LookReasonDraft } from '@contract/look'
import type { PaperWritten } from '@contract/paper'
import { useJob } from '@renderer/composables/use-job'
import { useLoaded } from '@renderer/composables/use-loaded'
import { desk } from '@renderer/desk'
import type { OutputFormat } from '@renderer/features/exchange/paper-list'
import { useScope } from '@renderer/stores/scope'
import { computed, ref, shallowRef, watch } from 'vue'

/** The table that is chosen, what it would hold for the scope bar, and the way to a file. */
export function usePaperExport() {
  const scope = useScope()
  const table = ref<PaperTable>('T4')
  const format = ref<OutputFormat>('xlsx')
  const annexNo = ref<number | null>(null)
  const paper = ref<'A4' | 'A3'>('A4')
  const projectId = ref<string | null>(null)
  const chosenPeriod = ref<string | null>(null)
  const fullPhones = ref(false)
  const reason = ref<{ reason: LookReason | null; note: string }>({ reason: null, note: '' })
  const hasPhones = computed(() => table.value === 'T8')
  const lacksReason = computed(
    () => hasPhones.value && fullPhones.value && checkLook(reason.value).length > 0
  )
  const written = shallowRef<PaperWritten | null>(null)
  const jobs = {
    xlsx: useJob('paper:export-xlsx'),
    pdf: useJob('paper:export-pdf'),
    both: useJob('paper:export-both')
  }
  const job = computed(() => jobs[format.value])
  const step = computed(() => job.value.step.value)
  const running = computed(() => Object.values(jobs).some((one) => one.running.value))

  const period = computed({
    get: () => chosenPeriod.value ?? lastCompletePeriod(scope.cutoff),
    set: (month: string | null) => (chosenPeriod.value = month)
  })
  const lacksProject = computed(() => table.value === 'T12' && projectId.value === null)
  const question = computed(() => ({
    table: table.value,
    scope: scope.scope,
    period: table.value === 'T3' ? period.value : null,
    projectId: table.value === 'T12' ? projectId.value : null
  }))
  const { value: preview, problem } = useLoaded(
    () => question.value,
    () => (lacksProject.value ? Promise.resolve(null) : desk.call('paper:preview', question.value)),
    ['center', 'project', 'target', 'report', 'period', 'issue', 'acceptance', 'person', 'norm', 'light-rule']
  )
  watch(preview, (shown) => {
    if (shown !== null) paper.value = shown.paper
  })
  watch([question, format], () => (written.value = null))

  async function start(): Promise<void> {
    written.value = null
    written.value = await job.value.run({
      ...question.value,
      annexNo: annexNo.value,
      paper: paper.value,
      fullPhones: hasPhones.value && fullPhones.value ? LookReasonDraft.parse(reason.value) : null
    })
  }

  return {
    table,
    format,
    annexNo,
    paper,
    period,
    projectId,
    lacksProject,
    hasPhones,
    fullPhones,
    reason,
    lacksReason,
    preview,
    problem,
    step,
    running,
    written,
    start,
    cancel: () => job.value.cancel()
  }
}
