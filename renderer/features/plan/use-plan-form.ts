import type { ProjectDetail } from '@contract/project'
import { ProjectDraft } from '@contract/project-draft'
import { checkProject } from '@domain/project/project-checks'
import { checkReplan } from '@domain/project/replan'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { desk } from '@renderer/desk'
import { projectLabels, showProjectValue } from '@renderer/features/projects/project-labels'
import { useBackend } from '@renderer/stores/backend'
import { useScope } from '@renderer/stores/scope'
import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'

/** The nodes of a project, all changes saved at once with one reason. */
export function usePlanForm(id: () => string) {
  const router = useRouter()
  const backend = useBackend()
  const scope = useScope()
  const detail = shallowRef<ProjectDetail | null>(null)

  const form = useRecordForm({
    formKey: () => `project-plan:${id()}`,
    schema: ProjectDraft,
    load: async () => {
      detail.value = await desk.call('project:get', { id: id(), cutoff: scope.cutoff })
      // The form edits a copy: what is stored stays to compare with.
      return ProjectDraft.parse(detail.value.draft)
    },
    save: (values) => desk.call('project:save', values),
    check: (values) => [
      ...checkProject(values, { today: backend.today, numberHolder: null, otherCounting: null }),
      ...checkReplan(detail.value?.draft ?? null, values)
    ],
    topic: 'project',
    labels: projectLabels,
    showValue: showProjectValue,
    savedTitle: ({ name }) => `已保存 ${name} 的计划`,
    afterSave: () => undefined,
    close: () => void router.push(`/projects/${id()}`)
  })

  return {
    form,
    detail,
    /** Of the plan alone: 集中在年末, 运营前置, out of order. */
    notes: computed(() =>
      form.violations.value.filter(
        ({ severity, field }) => severity === 'warning' && /^(?:milestones|plan)/u.test(field)
      )
    )
  }
}
