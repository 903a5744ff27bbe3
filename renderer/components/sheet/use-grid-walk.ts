import { isOverlayOpen } from '@renderer/composables/key-target'
import type { Ref } from 'vue'

/**
 * The keyboard of a sheet: ↑ ↓ and Enter go from row to row, ← → from cell to cell once the caret is at the edge of the
 * text, Ctrl+D asks for the text of the cell above. Rows that cannot be edited have no inputs and are passed over.
 */
export function useGridWalk(
  body: Readonly<Ref<HTMLTableSectionElement | null>>,
  fillFromAbove: (rowIndex: number, cell: HTMLInputElement) => void
) {
  function onKey(event: KeyboardEvent): void {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'text') return
    if (event.isComposing || event.altKey || event.metaKey || isOverlayOpen()) return
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'd') return
      event.preventDefault()
      fillFromAbove(rowOf(input).sectionRowIndex, input)
      return
    }
    const next = neighbour(event, input)
    if (next === undefined) return
    event.preventDefault()
    next?.focus()
    next?.select()
  }

  /** Undefined where the key belongs to the text. */
  function neighbour(event: KeyboardEvent, input: HTMLInputElement): HTMLInputElement | null | undefined {
    switch (event.key) {
      case 'ArrowUp':
        return inColumn(input, -1)
      case 'ArrowDown':
        return inColumn(input, 1)
      case 'Enter':
        return inColumn(input, event.shiftKey ? -1 : 1)
      case 'ArrowLeft':
        return isAt(input, 0) ? inRow(input, -1) : undefined
      case 'ArrowRight':
        return isAt(input, input.value.length) ? inRow(input, 1) : undefined
      default:
        return undefined
    }
  }

  function inColumn(input: HTMLInputElement, by: -1 | 1): HTMLInputElement | null {
    const column = input.closest('td')?.cellIndex ?? 0
    const rows = body.value?.rows
    if (rows === undefined) return null
    for (let index = rowOf(input).sectionRowIndex + by; index >= 0 && index < rows.length; index += by) {
      const found = rows[index]?.cells[column]?.querySelector<HTMLInputElement>('input[type="text"]')
      if (found) return found
    }
    return null
  }

  return { onKey }
}

function inRow(input: HTMLInputElement, by: -1 | 1): HTMLInputElement | null {
  const inputs = [...rowOf(input).querySelectorAll<HTMLInputElement>('input[type="text"]')]
  return inputs[inputs.indexOf(input) + by] ?? null
}

function isAt({ selectionStart, selectionEnd, value }: HTMLInputElement, place: number): boolean {
  const all = selectionStart === 0 && selectionEnd === value.length
  return all || (selectionStart === place && selectionEnd === place)
}

function rowOf(input: HTMLInputElement): HTMLTableRowElement {
  const row = input.closest('tr')
  if (row === null) throw new Error('a cell of the sheet stands outside a row')
  return row
}
