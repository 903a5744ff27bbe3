import type { EventName, EventPayload } from '@contract/events'
import type { Reply } from '@contract/failure'
import type { RequestName } from '@contract/index'

/** What the backend process must know before it opens the data. */
export interface BackendSettings {
  dataFolder: string
  /** resources/ of the program: divisions, templates. */
  resourcesFolder: string
  appVersion: string
  /** DESK_TODAY, already checked, or null. */
  fixedToday: string | null
}

/** Shell → backend process. */
export type ToBackend =
  | { kind: 'open'; settings: BackendSettings }
  | { kind: 'request'; id: number; name: RequestName; input: unknown; files: string[] }
  /** Finish running writes, cancel jobs, close the data, exit. */
  | { kind: 'stop' }

/** Something the backend pushes to the screen through the shell. */
export type Pushed = { [Name in EventName]: { name: Name; payload: EventPayload<Name> } }[EventName]

/** Backend process → shell. */
export type FromBackend =
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'event'; event: Pushed }
  | { kind: 'log'; level: 'info' | 'warn' | 'error'; text: string }
