/** Runs what it is given one after the other, in the order in which it came. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve()

  run<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.#last.then(work)
    this.#last = mine.then(
      () => undefined,
      () => undefined
    )
    return mine
  }
}
