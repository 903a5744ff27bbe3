import type { ResponsibilityRole } from '@domain/project/vocabulary'

interface Answering {
  role: ResponsibilityRole
  personName: string
  organizationName: string
}

/** The names of a role, an organisation where no person is named. */
export function namesOf(all: readonly Answering[], role: ResponsibilityRole): string {
  return all
    .filter((one) => one.role === role)
    .map(({ personName, organizationName }) => personName || organizationName)
    .filter((name) => name !== '')
    .join('、')
}

/** The same for a role that is a department. */
export function departmentsOf(all: readonly Answering[], role: ResponsibilityRole): string {
  return all
    .filter((one) => one.role === role)
    .map(({ personName, organizationName }) => organizationName || personName)
    .filter((name) => name !== '')
    .join('、')
}
