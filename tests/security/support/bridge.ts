import type { Page } from '@playwright/test'
import type { Failure, Reply } from '../../../electron/contract/failure'

/** What the preload puts on the page, as a hostile script sees it. */
export interface RawBridge {
  call: (name: unknown, payload?: unknown) => Promise<Reply<unknown>>
  callDropped: (name: unknown, payload?: unknown) => Promise<Reply<unknown>>
  on: (event: unknown, listener: (payload: unknown) => void) => () => void
}

/** Calls the bridge as any script of the page could. */
export function rawCall(page: Page, name: unknown, payload: unknown): Promise<Reply<unknown>> {
  return page.evaluate(
    ([wanted, value]) => {
      const bridge: RawBridge = Reflect.get(window, 'desk')
      return bridge.call(wanted, value)
    },
    [name, payload] as const
  )
}

/** Many calls at once, in one crossing from test to page. @returns the failures; null for what succeeded. */
export function failuresOf(page: Page, calls: readonly [string, unknown][]): Promise<(Failure | null)[]> {
  return page.evaluate((wanted) => {
    const bridge: RawBridge = Reflect.get(window, 'desk')
    return Promise.all(
      wanted.map(async ([name, payload]) => {
        const reply = await bridge.call(name, payload)
        return reply.ok ? null : reply.error
      })
    )
  }, calls)
}

/** What must never reach the screen: statements, driver codes, stacks, files of the program or the system. */
const leaks = [
  /\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE TABLE)\b/,
  /SQLITE|sqlite|QueryFailed|typeorm|Zod/,
  /\bat \S+ \(|\.(js|ts):\d+|node_modules|app\.asar/,
  /\/(home|root|tmp|usr|etc|var|work)\/|[A-Z]:\\/
]

/** The parts of a failure that tell what they should not. */
export function leaksOf(failure: Failure): string[] {
  const text = JSON.stringify(failure)
  return leaks.filter((leak) => leak.test(text)).map(() => text.slice(0, 300))
}
