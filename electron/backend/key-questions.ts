import type { AskKeyGuard } from '@contract/key-guard'
import type { FromBackend } from '@contract/wire'

/** Asks the shell, which alone reaches the keys of the operating system. */
export class KeyQuestions {
  private readonly waiting = new Map<number, (answer: string | null) => void>()
  private nextId = 1

  constructor(private readonly send: (message: FromBackend) => void) {}

  readonly ask: AskKeyGuard = (question) => {
    const id = this.nextId++
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      this.send({ kind: 'key', id, question })
    })
  }

  receive(id: number, answer: string | null): void {
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }
}
