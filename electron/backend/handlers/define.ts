import type { contract, OutputOf, ParsedInputOf, RequestName } from '@contract/index'
import type { Work } from '@database/work'
import type { DataContext, DataJobContext, JobContext, ReadContext, WriteContext } from '@services/service'
import type { EntityManager } from 'typeorm'

// Methods, not function properties, so that handlers of different inputs fit one table: what reaches a handler
// was parsed by the gate with the schema of the same name.

export interface ReadHandler<Input, Output> {
  kind: 'read'
  run(reader: EntityManager, input: Input, context: ReadContext): Promise<Output>
}

export interface WriteHandler<Input, Output> {
  kind: 'write'
  /** Names the change for the log and for undo: `修改 定鼎门社区邻里中心`. */
  title(input: Input, reader: EntityManager): string | Promise<string>
  /** The batch that this write takes back. */
  undoOf?(input: Input): string
  run(work: Work, input: Input, context: WriteContext): Promise<Output>
}

export interface JobHandler<Input, Output> {
  kind: 'job'
  run(input: Input, context: JobContext): Promise<Output>
}

/** A read that works without open data. */
export interface DataReadHandler<Input, Output> {
  kind: 'data-read'
  answer(input: Input, context: DataContext): Promise<Output>
}

/** A job that works without open data, or on the database as a whole. */
export interface DataJobHandler<Input, Output> {
  kind: 'data-job'
  answer(input: Input, context: DataJobContext): Promise<Output>
}

export type AnyHandler =
  | ReadHandler<unknown, unknown>
  | WriteHandler<unknown, unknown>
  | JobHandler<unknown, unknown>
  | DataReadHandler<unknown, unknown>
  | DataJobHandler<unknown, unknown>

interface HandlersByKind<Input, Output> {
  read: ReadHandler<Input, Output> | DataReadHandler<Input, Output>
  write: WriteHandler<Input, Output>
  job: JobHandler<Input, Output> | DataJobHandler<Input, Output>
  shell: never
}

type HandlerOf<Name extends RequestName> = HandlersByKind<
  ParsedInputOf<Name>,
  OutputOf<Name>
>[(typeof contract)[Name]['kind']]

type BackendName = { [Name in RequestName]: HandlerOf<Name> extends never ? never : Name }[RequestName]

/** Exactly one handler for every request that is not the shell's. */
export type Handlers = { [Name in BackendName]: HandlerOf<Name> }

/** The handlers of one area: `satisfies HandlersFor<typeof centerContract>`. */
export type HandlersFor<Area> = { [Name in BackendName & keyof Area]: HandlerOf<Name> }

export const read = <Input, Output>(
  run: (reader: EntityManager, input: Input, context: ReadContext) => Promise<Output>
): ReadHandler<Input, Output> => ({ kind: 'read', run })

export const write = <Input, Output>(parts: {
  title: (input: Input, reader: EntityManager) => string | Promise<string>
  undoOf?: (input: Input) => string
  run: (work: Work, input: Input, context: WriteContext) => Promise<Output>
}): WriteHandler<Input, Output> => ({ kind: 'write', ...parts })

export const job = <Input, Output>(
  run: (input: Input, context: JobContext) => Promise<Output>
): JobHandler<Input, Output> => ({ kind: 'job', run })

export const dataRead = <Input, Output>(
  answer: (input: Input, context: DataContext) => Promise<Output>
): DataReadHandler<Input, Output> => ({ kind: 'data-read', answer })

export const dataJob = <Input, Output>(
  answer: (input: Input, context: DataJobContext) => Promise<Output>
): DataJobHandler<Input, Output> => ({ kind: 'data-job', answer })
