import { yearOf } from '@domain/calendar/day-count'
import { isCalendarDate } from '@domain/calendar/calendar-date'
import { checkIssue } from '@domain/issue/issue-checks'
import { untouched } from '@domain/issue/issue-record'
import { IssueDraft, type IssueDetail, type IssueProposal } from '@contract/issue'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { useChanged } from '@renderer/composables/use-changed'
import { desk } from '@renderer/desk'
import { issueLabels, newIssue } from '@renderer/features/supervision/issue-form'
import { useRecordId } from '@renderer/composables/use-record-id'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The form of the issue in the address, or of a new one. */
export function useIssueForm() {
  const route = useRoute()
  const router = useRouter()
  const backend = useBackend()
  const store = useScope()
  const detail = shallowRef<IssueDetail | null>(null)
  const projects = shallowRef<IssueProposal['projects']>([])
  const id = useRecordId('issue', 'issue-new')
  const named = (value: unknown): string => (typeof value === 'string' ? value : '')
  const asked = { centerId: named(route.query.centerId), projectId: named(route.query.projectId) || null }

  async function load(): Promise<IssueDraft> {
    if (id.value === null) {
      detail.value = null
      const empty = newIssue(backend.today, asked)
      return { ...empty, ...(await proposalFor(empty)) }
    }
    detail.value = await desk.call('issue:get', { id: id.value, cutoff: store.cutoff })
    await proposalFor(detail.value.draft)
    return detail.value.draft
  }

  /** What follows from centre and day for a new issue; of a known one only the projects to choose from. */
  async function proposalFor(draft: IssueDraft): Promise<Partial<IssueDraft>> {
    const year = isCalendarDate(draft.foundOn) ? yearOf(draft.foundOn) : store.year
    const centerId = draft.centerId === '' ? null : draft.centerId
    const proposal = await desk.call('issue:propose', { centerId, year })
    projects.value = proposal.projects
    const known = proposal.projects.some((project) => project.id === draft.projectId)
    return {
      issueNo: proposal.issueNo,
      dutyUnitId: proposal.dutyUnitId ?? draft.dutyUnitId,
      projectId: known ? draft.projectId : null
    }
  }

  const form = useRecordForm({
    formKey: () => `issue:${id.value ?? 'new'}`,
    schema: IssueDraft,
    load,
    save: (values) => desk.call('issue:save', values),
    // A number in use is told by the backend when it saves.
    check: (values) =>
      checkIssue({ ...(detail.value ?? untouched), ...values }, { today: backend.today, numberHolder: null }),
    labels: issueLabels,
    savedTitle: ({ issueNo }) => `已保存 ${issueNo}`,
    afterSave: async (saved, then) => {
      if (then === 'next') await router.push('/projects/issues/new')
      else if (id.value === null) await router.replace(`/projects/issues/${saved.id}`)
    },
    topic: 'issue',
    close: () => (window.history.length > 1 ? router.back() : void router.push('/projects/issues'))
  })
  const { values } = form

  // A new issue gets its number and unit as soon as it is known whose it is; of a known one the projects change.
  watch(
    () => [values.value?.id, values.value?.centerId, values.value?.foundOn],
    async ([, centerId, foundOn], [, before, day]) => {
      const draft = values.value
      if (draft === null || before === undefined || (centerId === before && foundOn === day)) return
      const taken = await proposalFor(draft)
      if (values.value?.centerId !== centerId) return
      if (draft.id !== null || centerId === before) {
        Object.assign(draft, draft.id === null ? { issueNo: taken.issueNo } : { projectId: taken.projectId })
      } else Object.assign(draft, taken)
    }
  )
  watch(
    () => store.cutoff,
    async (cutoff) => {
      if (id.value !== null) detail.value = await desk.call('issue:get', { id: id.value, cutoff })
    }
  )
  // The steps beside an edited form stay those of the stored issue.
  useChanged(['issue'], async () => {
    if (id.value !== null && form.dirty.value) {
      detail.value = await desk.call('issue:get', { id: id.value, cutoff: store.cutoff })
    }
  })

  return { form, id, detail, projects }
}
