import type { EventName, EventPayload } from '@contract/events'
import type { Reply } from '@contract/failure'
import type { RequestName } from '@contract/index'
import type { KeyQuestion } from '@contract/key-guard'
import type { PaperPage, ScreenPage } from '@contract/paper-page'

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
  /** Answers `print`; null when the page could not be printed. */
  | { kind: 'printed'; id: number; pdf: Uint8Array | null }
  /** Answers `key`; null when the operating system cannot do it. */
  | { kind: 'key-answer'; id: number; answer: string | null }
  /** Finish running writes, cancel jobs, close the data, exit. */
  | { kind: 'stop' }

/** Something the backend pushes to the screen through the shell. */
export type Pushed = { [Name in EventName]: { name: Name; payload: EventPayload<Name> } }[EventName]

/** Backend process → shell. */
export type FromBackend =
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'event'; event: Pushed }
  /** Lay the page out and answer `printed` with its PDF. */
  | { kind: 'print'; id: number; page: PaperPage | ScreenPage }
  /** Nobody waits for that print any more. */
  | { kind: 'cancel-print'; id: number }
  /** Ask the operating system, which only the shell can, and answer `key-answer`. */
  | { kind: 'key'; id: number; question: KeyQuestion }
  | { kind: 'log'; level: 'info' | 'warn' | 'error'; text: string }
