import type { z } from 'zod'
import '@contract/zod-settings'

/**
 * How the backend treats a request.
 * - `read`: on the read-only reader, many at once.
 * - `write`: alone, in one unit of work (transaction, change log), after the commit `changed` is pushed.
 * - `job`: answers `{ jobId }` at once; progress and the result come as `job:progress` events.
 * - `shell`: answered by electron/main itself (dialogs, printing, folders).
 */
export type RequestKind = 'read' | 'write' | 'job' | 'shell'

/** The native dialog that the gate shows before the request goes on; the chosen path never passes the screen. */
export interface FileDialog<Input = unknown> {
  mode: 'save' | 'open' | 'open-many' | 'directory'
  title: string
  /** Allowed endings without the dot; ignored for `directory`. */
  extensions: readonly string[]
  filterName: string
  /** For `save`: the name offered, without date and ending; the gate adds both. */
  suggestedName?: string
  /** The same where it depends on the input that was parsed. */
  nameFor?(input: Input): string
  /** The one ending among `extensions` where it depends on the input. */
  extensionFor?(input: Input): string
}

export interface RequestSpec<Kind extends RequestKind, Input extends z.ZodType, Output extends z.ZodType> {
  kind: Kind
  input: Input
  output: Output
  file?: FileDialog<z.output<Input>>
}

type Parts<Input extends z.ZodType, Output> = {
  input: Input
  output: Output
  file?: FileDialog<z.output<Input>>
}

const kindOf =
  <Kind extends RequestKind>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType>(
    parts: Parts<Input, Output>
  ): RequestSpec<Kind, Input, Output> => ({ kind, ...parts })

export const read = kindOf('read')
export const write = kindOf('write')
export const job = kindOf('job')
export const shell = kindOf('shell')
