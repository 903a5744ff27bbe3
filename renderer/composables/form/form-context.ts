import type { Violation } from '@domain/violation'
import type { InjectionKey } from 'vue'

/** What a field of a form needs of its form; provided by use-record-form.ts. */
export interface FormContext {
  /** What is wrong with the field and may be shown by now. */
  messageOf: (field: string) => Violation | null
  /** The field has been left: its messages show from now on. */
  leave: (field: string) => void
  /** Typed text that means no value yet (`2000wan`): the save is refused until it does. */
  reportInput: (field: string, message: string | null) => void
}

export const formContextKey: InjectionKey<FormContext> = Symbol('form')

/** What an input inside a FieldRow needs of that row. */
export interface FieldContext {
  reportInput: (message: string | null) => void
}

export const fieldContextKey: InjectionKey<FieldContext> = Symbol('field')
