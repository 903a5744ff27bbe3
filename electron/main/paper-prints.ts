import type { PaperPage } from '@contract/paper-page'
import { printPaper } from './paper-window'

/** The pages being printed for the backend, each until it is done, cancelled or the backend is gone. */
export class PaperPrints {
  private readonly running = new Map<number, AbortController>()

  constructor(private readonly warn: (text: string) => void) {}

  /** @returns the PDF; null when the page could not be printed. */
  async print(id: number, page: PaperPage): Promise<Uint8Array | null> {
    const abort = new AbortController()
    this.running.set(id, abort)
    try {
      return await printPaper(page, abort.signal)
    } catch (error) {
      if (!abort.signal.aborted) this.warn(`a page was not printed: ${String(error)}`)
      return null
    } finally {
      this.running.delete(id)
    }
  }

  cancel(id: number): void {
    this.running.get(id)?.abort()
  }

  cancelAll(): void {
    for (const abort of this.running.values()) abort.abort()
  }
}
