import type { PrintPaper } from '@contract/paper-page'
import type { FromBackend } from '@contract/wire'

interface Waiting {
  resolve: (pdf: Uint8Array) => void
  reject: (error: unknown) => void
}

/** Has pages printed by the shell, which alone can lay them out. */
export class PaperPrinter {
  private readonly waiting = new Map<number, Waiting>()
  private nextId = 1

  constructor(private readonly send: (message: FromBackend) => void) {}

  /** @throws the reason of the signal when that fires first. */
  readonly print: PrintPaper = (page, signal) => {
    signal.throwIfAborted()
    const id = this.nextId++
    return new Promise<Uint8Array>((resolve, reject) => {
      const cancel = (): void => {
        this.waiting.delete(id)
        this.send({ kind: 'cancel-print', id })
        reject(signal.reason)
      }
      signal.addEventListener('abort', cancel, { once: true })
      const done = (): void => signal.removeEventListener('abort', cancel)
      this.waiting.set(id, {
        resolve: (pdf) => (done(), resolve(pdf)),
        reject: (error) => (done(), reject(error))
      })
      this.send({ kind: 'print', id, page })
    })
  }

  /** What the shell answers; an answer that nobody waits for was cancelled. */
  receive(id: number, pdf: Uint8Array | null): void {
    const job = this.waiting.get(id)
    this.waiting.delete(id)
    if (pdf === null) job?.reject(new Error('the shell could not print the page'))
    else job?.resolve(pdf)
  }
}
