import { checkInspection } from '@domain/inspection/inspection-checks'
import { InspectionDraft, type FindingDraft, type InspectionDetail } from '@contract/inspection'
import type { IssueProposal } from '@contract/issue'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { useChanged } from '@renderer/composables/use-changed'
import { desk } from '@renderer/desk'
import { inspectionLabels, newInspection } from '@renderer/features/supervision/inspection-form'
import { newFinding } from '@renderer/features/supervision/issue-form'
import { useRecordId } from '@renderer/composables/use-record-id'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The form of the visit in the address, or of a new one. */
export function useInspectionForm() {
  const route = useRoute()
  const router = useRouter()
  const backend = useBackend()
  const store = useScope()
  const detail = shallowRef<InspectionDetail | null>(null)
  const place = shallowRef<IssueProposal | null>(null)
  const id = useRecordId('inspection', 'inspection-new')
  const named = (value: unknown): string => (typeof value === 'string' ? value : '')
  const asked = { centerId: named(route.query.centerId), projectId: named(route.query.projectId) || null }

  async function load(): Promise<InspectionDraft> {
    if (id.value === null) {
      detail.value = null
      const empty = newInspection(backend.today, asked)
      await learnPlace(empty.centerId)
      return empty
    }
    detail.value = await desk.call('inspection:get', { id: id.value, cutoff: store.cutoff })
    await learnPlace(detail.value.draft.centerId)
    return detail.value.draft
  }

  /** Which unit answers for the centre and which projects it has. */
  async function learnPlace(centerId: string): Promise<void> {
    place.value = centerId === '' ? null : await desk.call('issue:propose', { centerId, year: store.year })
  }

  const form = useRecordForm({
    formKey: () => `inspection:${id.value ?? 'new'}`,
    schema: InspectionDraft,
    load,
    save: (values) => desk.call('inspection:save', values),
    check: (values) => checkInspection(values, backend.today),
    topic: 'inspection',
    labels: inspectionLabels,
    savedTitle: ({ inspectedOn, findings }) =>
      findings.length === 0
        ? `已保存 ${inspectedOn} 的检查`
        : `已保存 ${inspectedOn} 的检查，${findings.length} 个问题已进入问题台账`,
    afterSave: async (saved, then) => {
      if (then === 'next') await router.push('/projects/inspections/new')
      else if (id.value === null) await router.replace(`/projects/inspections/${saved.id}`)
    },
    close: () => (window.history.length > 1 ? router.back() : void router.push('/projects/inspections'))
  })
  const { values } = form

  watch(
    () => values.value?.centerId,
    async (centerId, before) => {
      const draft = values.value
      if (draft === null || centerId === undefined || before === undefined || centerId === before) return
      await learnPlace(centerId)
      if (values.value?.centerId !== centerId) return
      if (!place.value?.projects.some((project) => project.id === draft.projectId)) draft.projectId = null
      for (const finding of draft.findings) {
        if (finding.dutyUnitId === '') finding.dutyUnitId = place.value?.dutyUnitId ?? ''
      }
    }
  )

  async function refresh(): Promise<void> {
    if (id.value !== null) {
      detail.value = await desk.call('inspection:get', { id: id.value, cutoff: store.cutoff })
    }
  }
  watch(() => store.cutoff, refresh)
  useChanged(['issue'], refresh)

  function freshFinding(): FindingDraft {
    return newFinding(values.value?.inspectedOn || backend.today, place.value?.dutyUnitId ?? '')
  }

  return { form, detail, place, freshFinding }
}
