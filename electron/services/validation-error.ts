import { errorsOf, type Violation } from '@domain/violation'

/** A refused save: what is wrong, field by field. Warnings among the violations do not count. */
export class ValidationError extends Error {
  readonly violations: Violation[]

  constructor(violations: readonly Violation[]) {
    super('validation')
    this.violations = errorsOf(violations)
  }
}

/** Lets a save go on when nothing is wrong. @throws {ValidationError} otherwise. */
export function requireValid(violations: readonly Violation[]): void {
  if (errorsOf(violations).length > 0) throw new ValidationError(violations)
}
