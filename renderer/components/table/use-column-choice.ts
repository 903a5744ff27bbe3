import type { TableColumn } from '@renderer/components/table/table-column'
import { remembered } from '@renderer/stores/remembered'
import { computed } from 'vue'
import { z } from 'zod'

/** Which columns a table shows: the clerk's choice, remembered on this computer under the table's key. */
export function useColumnChoice<Row>(tableKey: string, columns: () => readonly TableColumn<Row>[]) {
  const Choice = z.record(z.string(), z.boolean())
  const choice = remembered(`desk.columns.${tableKey}`, Choice, {})

  /** Fixed columns name the row and are always there. */
  const isShown = (column: TableColumn<Row>): boolean =>
    column.fixed === true || (choice.value[column.key] ?? column.hidden !== true)

  const shown = computed(() => columns().filter(isShown))
  const choices = computed(() =>
    columns().map((column) => ({
      key: column.key,
      title: column.title,
      shown: isShown(column),
      fixed: column.fixed === true
    }))
  )

  function show(key: string, visible: boolean): void {
    choice.value = { ...choice.value, [key]: visible }
  }

  function reset(): void {
    choice.value = {}
  }

  return { shown, choices, show, reset }
}
