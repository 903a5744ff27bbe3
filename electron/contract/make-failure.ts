import type { Failure, FailureKind, FieldFailure } from '@contract/failure'

/** An expected failure, in words that say what to do next. */
export function failure(kind: FailureKind, message: string, fields: FieldFailure[] = []): Failure {
  return { kind, message, fields, incident: null }
}

/** A bug as the screen may know it: a number to read out over the telephone, nothing else. */
export function bugFailure(incident: string): Failure {
  return {
    kind: 'bug',
    message: `程序遇到意外问题，您的输入还在。请重试；若再次出现，请把编号 ${incident} 告诉维护人员。`,
    fields: [],
    incident
  }
}

/** A number that finds the entry in the log: moment and four random characters. */
export function newIncident(at: Date): string {
  const moment = at.toISOString().replace(/\D/g, '').slice(2, 14)
  const random = Math.floor(Math.random() * 36 ** 4)
  return `${moment}-${random.toString(36).toUpperCase().padStart(4, '0')}`
}
