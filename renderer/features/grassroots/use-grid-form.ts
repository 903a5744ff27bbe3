import { checkGrid } from '@domain/grassroots/grid-checks'
import { GridDraft, type GridDetail } from '@contract/grid'
import { useRecordForm } from '@renderer/composables/form/use-record-form'
import { useRecordId } from '@renderer/composables/use-record-id'
import { desk } from '@renderer/desk'
import { gridLabels, newGrid } from '@renderer/features/grassroots/grid-form'
import { useBackend } from '@renderer/stores/backend'
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'

/** The form of the grid in the address, or of a new one. */
export function useGridForm() {
  const router = useRouter()
  const backend = useBackend()
  const detail = shallowRef<GridDetail | null>(null)
  const id = useRecordId('grid', 'grid-new')

  async function load(): Promise<GridDraft> {
    detail.value = id.value === null ? null : await desk.call('grid:get', { id: id.value })
    return detail.value?.draft ?? newGrid()
  }

  const form = useRecordForm({
    formKey: () => `grid:${id.value ?? 'new'}`,
    schema: GridDraft,
    load,
    save: (values) => desk.call('grid:save', values),
    // Whether the code is free only the backend knows; it says so at the same field.
    check: (values) => checkGrid(values, { today: backend.today, codeHolder: null }),
    topic: 'grid',
    labels: gridLabels,
    savedTitle: ({ name }) => `已保存 ${name}`,
    afterSave: async (saved, then) => {
      if (then === 'next') await router.push('/staffing/grids/new')
      else if (id.value === null) await router.replace(`/staffing/grids/${saved.id}`)
    },
    close: () => (window.history.length > 1 ? router.back() : void router.push('/staffing/grids'))
  })

  return { form, detail }
}
