import type { BackendState } from '@contract/events'
import type { OpenResult } from '@database/open-database'

/** What the screen needs to know about an opening. */
export function stateOf(result: OpenResult): BackendState {
  switch (result.state) {
    case 'opened':
      return { state: 'ready', readOnly: result.database.readOnly }
    case 'absent':
      return { state: 'first-start' }
    default:
      return {
        state: 'refused',
        reason: result.state === 'absent-with-backups' ? 'missing' : result.state,
        message: result.message,
        backups: result.backups.map(({ name, createdAt, sizeBytes }) => ({ name, createdAt, sizeBytes }))
      }
  }
}
