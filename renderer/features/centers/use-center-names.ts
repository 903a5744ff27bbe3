import type { CenterDetail } from '@contract/center-detail'
import type { CenterOption } from '@contract/center-list'
import { centerValueText, type CenterNames } from '@renderer/features/centers/center-words'
import { useReference } from '@renderer/stores/reference'
import type { ShallowRef } from 'vue'

/** What the ids of a centre stand for, from the reference lists and what the record brought along. */
export function useCenterNames(detail: () => CenterDetail | null, parent: ShallowRef<CenterOption | null>) {
  const reference = useReference()
  const names: CenterNames = {
    unit: (id) => reference.unitById.get(id)?.name ?? '其他单位',
    division: (id) => reference.divisionPath(id) || '其他区划',
    center: (id) =>
      [...(detail()?.parents ?? []), parent.value].find((center) => center?.id === id)?.name ?? '其他中心',
    organization: (id) =>
      detail()?.labels.organizations.find((organization) => organization.id === id)?.name ?? '其他机构',
    serviceFunction: (code) => reference.serviceFunctions.find((entry) => entry.code === code)?.name ?? code,
    word: (dictionary, code) => reference.labelOf(dictionary, code)
  }
  return { show: (field: string, value: unknown) => centerValueText(field, value, names) }
}
