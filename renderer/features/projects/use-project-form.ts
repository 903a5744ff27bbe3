import type { ProjectDetail, ProjectProposal } from '@contract/project'
import { ProjectDraft } from '@contract/project-draft'
import type { FieldFailure } from '@contract/failure'
import { checkProject } from '@domain/project/project-checks'
import { checkReplan } from '@domain/project/replan'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { desk } from '@renderer/desk'
import { newProject, takeProposal } from '@renderer/features/projects/new-project'
import { projectLabels, showProjectValue } from '@renderer/features/projects/project-labels'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The form of one project, or of a new one where `id` gives null. */
export function useProjectForm(id: () => string | null) {
  const route = useRoute()
  const router = useRouter()
  const backend = useBackend()
  const scope = useScope()
  const detail = shallowRef<ProjectDetail | null>(null)
  const savedNotes = shallowRef<FieldFailure[]>([])
  let proposed: ProjectProposal | null = null
  const askedCenter = typeof route.query.centerId === 'string' ? route.query.centerId : ''

  async function load(): Promise<ProjectDraft> {
    const known = id()
    proposed = null
    if (known !== null) {
      detail.value = await desk.call('project:get', { id: known, cutoff: scope.cutoff })
      // The form edits a copy: what is stored stays to compare with.
      return ProjectDraft.parse(detail.value.draft)
    }
    detail.value = null
    const empty = newProject(scope.year, askedCenter)
    return askedCenter === '' ? empty : { ...empty, ...(await proposal(empty)) }
  }

  async function proposal(draft: ProjectDraft): Promise<Partial<ProjectDraft>> {
    const { centerId, year, category, planStart, planAccept } = draft
    const asked = { centerId, year, category, setId: null, planStart, planAccept }
    const next = await desk.call('project:propose', asked)
    const taken = takeProposal(draft, next, proposed)
    proposed = next
    return taken
  }

  const form = useRecordForm({
    formKey: () => `project:${id() ?? 'new'}`,
    schema: ProjectDraft,
    load,
    save: (values) => desk.call('project:save', values),
    // Numbers in use and second counting projects need all projects; the backend checks those when it saves.
    check: (values) => [
      ...checkProject(values, { today: backend.today, numberHolder: null, otherCounting: null }),
      ...checkReplan(detail.value?.draft ?? null, values)
    ],
    topic: 'project',
    labels: projectLabels,
    showValue: showProjectValue,
    savedTitle: ({ name }) => `已保存 ${name}`,
    afterSave: async (saved) => {
      savedNotes.value = saved.warnings
      if (id() === null) await router.replace(`/projects/${saved.id}`)
    },
    close: () => void router.push('/projects')
  })
  const { values } = form

  // The bar above the form obeys the scope; the form itself stays as it is.
  watch(
    () => scope.cutoff,
    async (cutoff) => {
      const known = id()
      if (known !== null) detail.value = await desk.call('project:get', { id: known, cutoff })
    }
  )

  // A new project gets its number, name and nodes as soon as it is known whose it is.
  watch(
    () => [values.value?.id, values.value?.centerId, values.value?.year, values.value?.category],
    async ([, centerId, year, category], [, before]) => {
      const draft = values.value
      if (draft === null || draft.id !== null || draft.centerId === '' || before === undefined) return
      const taken = await proposal(draft)
      const now = values.value
      const same = now !== null && now.centerId === centerId && now.year === year && now.category === category
      if (same) Object.assign(draft, taken)
    }
  )

  return {
    form,
    detail,
    /** Passes, but wants a look; of the rules here and of the last save. */
    notes: computed(() => {
      const live = form.violations.value.filter(({ severity }) => severity === 'warning')
      const known = new Set(live.map(({ message }) => message))
      return [...live, ...savedNotes.value.filter(({ message }) => !known.has(message))]
    })
  }
}
