interface TableActions {
  /** Where a walking key leads, or null. */
  targetOf: (key: string) => number | null
  moveTo: (index: number) => void
  extend: () => void
  open: () => void
  toggle: () => void
  chooseAll: () => void
  /** @returns whether there was anything to clear. */
  clear: () => boolean
}

/** The keyboard of a list. @returns whether the key was one of its own. */
export function pressOnTable(event: KeyboardEvent, selectable: boolean, actions: TableActions): boolean {
  if (event.altKey) return false
  const walks = !event.ctrlKey || event.key === 'Home' || event.key === 'End'
  const target = walks ? actions.targetOf(event.key) : null
  if (target !== null) {
    actions.moveTo(target)
    if (event.shiftKey && selectable) actions.extend()
    return true
  }
  if (event.key === 'Escape') return actions.clear()
  if (event.key === 'Enter' && !event.ctrlKey) actions.open()
  else if (event.key === ' ' && selectable) actions.toggle()
  else if (event.key === 'a' && event.ctrlKey && selectable) actions.chooseAll()
  else return false
  return true
}
