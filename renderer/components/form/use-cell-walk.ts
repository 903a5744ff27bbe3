import { isOverlayOpen } from '@renderer/composables/key-target'
import { nextTick, type Ref } from 'vue'

interface CellWalk {
  rows: () => number
  /** The column that takes the cursor in a new row. */
  first: number
  /** Enter in the last row asks for another one. */
  add: () => void
  /** Alt+↑ and Alt+↓ take the row along; absent where the order means nothing. */
  move?: (index: number, by: -1 | 1) => void
}

/** The keyboard in an editable table: Enter goes down, Shift+Enter up, Tab as everywhere, Alt+↑↓ moves the row. */
export function useCellWalk(
  body: Readonly<Ref<HTMLTableSectionElement | null>>,
  { rows, first, add, move }: CellWalk
) {
  function focusCell(row: number, column: number): void {
    void nextTick(() => {
      const cell = body.value?.rows[row]?.cells[column]
      const input = cell?.querySelector<HTMLElement>('input, textarea, button:enabled')
      input?.focus()
      if (input instanceof HTMLInputElement) input.select()
    })
  }

  function onKey(event: KeyboardEvent, index: number): void {
    const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
    if (cell === null) return
    const column = cell.cellIndex
    if (event.altKey && move && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const by = event.key === 'ArrowUp' ? -1 : 1
      take(event)
      if (index + by < 0 || index + by >= rows()) return
      move(index, by)
      focusCell(index + by, column)
      return
    }
    // Enter chooses in a list, presses a button, breaks a line of text; Ctrl+Enter belongs to the form.
    const chooses = cell.querySelector('[role="combobox"], button, input[type="checkbox"], textarea') !== null
    if (event.key !== 'Enter' || event.ctrlKey || event.isComposing || chooses || isOverlayOpen()) return
    take(event)
    const next = index + (event.shiftKey ? -1 : 1)
    const isNew = next >= rows()
    if (isNew) add()
    if (next >= 0) focusCell(next, isNew ? first : column)
  }

  return { onKey, focusCell }
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
