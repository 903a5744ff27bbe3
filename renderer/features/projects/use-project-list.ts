import { projectSortKeys, type ProjectRow, type ProjectSums } from '@contract/project-list'
import { ask } from '@renderer/app/feedback'
import { orderOf, type TableLoad } from '@renderer/components/table/table-column'
import { desk } from '@renderer/desk'
import { projectTotals } from '@renderer/features/projects/project-table'
import { useProjectFilter } from '@renderer/features/projects/use-project-filter'
import { useScope } from '@renderer/stores/scope'
import { useUndo } from '@renderer/stores/undo'
import { centerKinds } from '@domain/center/vocabulary'
import { computed, shallowRef, watch } from 'vue'

/** The list of 提质升级: what it asks, what it adds up to, what can be done to several projects at once. */
export function useProjectList() {
  const scope = useScope()
  const undo = useUndo()
  const { filter, narrow, widen } = useProjectFilter()
  const sums = shallowRef<ProjectSums | null>(null)
  const centerName = shallowRef<string | null>(null)

  const query = computed(() => ({ scope: scope.scope, filter: filter.value }))
  const totals = computed(() => (sums.value === null ? null : projectTotals(sums.value)))

  const load: TableLoad<ProjectRow> = async ({ offset, limit, sort }) => {
    const page = await desk.call('project:list', {
      ...query.value,
      offset,
      limit,
      sort: orderOf(sort, projectSortKeys)
    })
    sums.value = page.sums
    return page
  }

  watch(
    () => filter.value.centerId,
    async (id) => {
      centerName.value = null
      if (id === null) return
      const [center] = await desk.call('center:options', { text: '', ids: [id] })
      if (filter.value.centerId === id) centerName.value = center?.name ?? '已删除的中心'
    },
    { immediate: true }
  )

  /** Says why nothing is found when scope and filter contradict each other. */
  const emptyText = computed(() => {
    const own = filter.value.kind
    if (scope.kind !== null && own !== null && scope.kind !== own) {
      return `统计范围只看${centerKinds[scope.kind]}，筛选只看${centerKinds[own]}，请改其中一个。`
    }
    return `${String(scope.year)} 年没有符合条件的项目。可以清除筛选，或新增项目。`
  })

  async function remove(rows: readonly ProjectRow[], done: () => void): Promise<void> {
    const names = rows.slice(0, 3).map(({ name }) => `“${name}”`)
    const agreed = await ask({
      title: `删除 ${String(rows.length)} 个项目`,
      message: `${names.join('、')}${rows.length > 3 ? ' 等' : ''}连同节点、责任人移入回收站，完成数会相应减少。可以撤销。`,
      confirm: '删除',
      danger: true
    })
    if (!agreed) return
    const { count, batchId } = await desk.call('project:delete', {
      projects: rows.map(({ id, revision }) => ({ id, revision }))
    })
    done()
    undo.announceSaved(batchId, `已删除 ${String(count)} 个项目`)
  }

  return { filter, narrow, widen, query, totals, centerName, load, emptyText, remove }
}
