import type { Request } from '@contract/find-request'
import type { NamesOf, OutputOf, ParsedInputOf } from '@contract/index'

type ShellName = NamesOf<'shell'>

/** A method type, so that handlers of different inputs fit one table; the gate has parsed the input by name. */
type ShellHandler<Input, Output> = {
  answer(input: Input, files: string[]): Output | Promise<Output>
}['answer']

/** Every request of kind `shell` has exactly one handler: a missing one fails the compile. */
export type ShellHandlers = {
  [Name in ShellName]: ShellHandler<ParsedInputOf<Name>, OutputOf<Name>>
}

export type ShellAnswer = (request: Request<ShellName>, input: unknown, files: string[]) => Promise<unknown>

export function answerShellRequests(handlers: ShellHandlers): ShellAnswer {
  const table: Record<ShellName, ShellHandler<unknown, unknown>> = handlers
  return async ({ name, output }, input, files) => output.parse(await table[name](input, files))
}
