import type { Failure } from '@contract/failure'

/** Thrown by a shell request for something that can happen to anybody; the screen shows it in place. */
export class ExpectedError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}
