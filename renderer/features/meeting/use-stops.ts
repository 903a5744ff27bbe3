import { nextStop } from '@renderer/features/meeting/next-stop'
import { nextTick, type Ref } from 'vue'

/** A county of the map is no HTML. */
type Stop = HTMLElement | SVGElement

/** What can be chosen on the stage: whatever carries `data-stop`, in the overlay alone while one stands. */
export function useStops(root: Ref<HTMLElement | null>) {
  function stops(): Stop[] {
    const layer = root.value?.querySelector('.overlay') ?? root.value
    const found = layer?.querySelectorAll('[data-stop]') ?? []
    return [...found].filter((stop) => isFocusable(stop)).filter((stop) => stop.getClientRects().length > 0)
  }

  const chosen = (): Stop | null => stops().find((stop) => stop === document.activeElement) ?? null
  const nameOf = (stop: Stop | null): string | null => stop?.dataset.stop ?? null

  function move(down: boolean): void {
    const all = stops()
    const here = chosen()
    const next = nextStop(
      all.map((stop) => stop.getBoundingClientRect()),
      here === null ? null : all.indexOf(here),
      down
    )
    const target = next === null ? undefined : all[next]
    if (target === undefined) scroll(down)
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }

  /** Text without anything to choose moves by most of what is seen of it. */
  function scroll(down: boolean): void {
    const layer = root.value?.querySelector('.overlay') ?? root.value
    const text = layer?.querySelector('[data-scroll]')
    text?.scrollBy({ top: (down ? 0.8 : -0.8) * text.clientHeight })
  }

  /** Presses what is chosen; false when nothing is. */
  function press(): boolean {
    const stop = chosen()
    stop?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    return stop !== null
  }

  /** Chooses by name; without one nothing is chosen, and Tab begins at the top of the page. */
  async function choose(name: string | null): Promise<void> {
    await nextTick()
    const stop = name === null ? undefined : stops().find((one) => nameOf(one) === name)
    ;(stop ?? root.value)?.focus()
    stop?.scrollIntoView({ block: 'nearest' })
  }

  /** Chooses the first way down of a level. */
  async function chooseFirstRow(): Promise<void> {
    await nextTick()
    const row = stops().find((stop) => stop.matches('tbody [data-stop], [data-stop="evidence"]'))
    ;(row ?? root.value)?.focus()
  }

  return { move, press, choose, chooseFirstRow, chosenName: () => nameOf(chosen()) }
}

function isFocusable(element: Element): element is Stop {
  return element instanceof HTMLElement || element instanceof SVGElement
}
