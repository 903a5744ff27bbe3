/**
 * One broken rule of a draft. `field` is the path in the draft (`areaOffice`, `milestones.2.planDate`),
 * `message` is Chinese and says what to do. An error refuses the save; a warning is shown and lets it pass.
 */
export interface Violation {
  field: string
  message: string
  severity: 'error' | 'warning'
}

export function errorAt(field: string, message: string): Violation {
  return { field, message, severity: 'error' }
}

export function warningAt(field: string, message: string): Violation {
  return { field, message, severity: 'warning' }
}

export function errorsOf(violations: readonly Violation[]): Violation[] {
  return violations.filter((violation) => violation.severity === 'error')
}

export function warningsOf(violations: readonly Violation[]): Violation[] {
  return violations.filter((violation) => violation.severity === 'warning')
}
