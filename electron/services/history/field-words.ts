/** How a stored value is said in words. `record`: an id of another record; `dictionary`: a code of the office's words. */
export type FieldWords =
  | {
      label: string
      as:
        | 'text'
        | 'phone'
        | 'sealed'
        | 'count'
        | 'area'
        | 'money'
        | 'tenths'
        | 'hundredths'
        | 'degrees'
        | 'flag'
        | 'functions'
    }
  | { label: string; as: 'vocabulary'; words: Readonly<Record<string, string>> }
  | { label: string; as: 'dictionary'; dictionary: string }
  | { label: string; as: 'record'; of: ReferredTable }

/** Tables whose records other records name. */
export type ReferredTable =
  'division' | 'unit' | 'center' | 'organization' | 'site' | 'person' | 'post' | 'project'

export type Fields = Readonly<Record<string, FieldWords>>

/** What the rows of a table are called, which fields a clerk knows, and which of them names the row. */
export interface TableWords {
  label: string
  fields: Fields
  named: string | null
}

export const text = (label: string): FieldWords => ({ label, as: 'text' })
/** Masked wherever it is shown. */
export const phone = (label: string): FieldWords => ({ label, as: 'phone' })
/** Never shown, not even masked: only that it was entered, changed or cleared. */
export const sealed = (label: string): FieldWords => ({ label, as: 'sealed' })
export const count = (label: string): FieldWords => ({ label, as: 'count' })
export const area = (label: string): FieldWords => ({ label: `${label}（㎡）`, as: 'area' })
export const money = (label: string): FieldWords => ({ label: `${label}（万元）`, as: 'money' })
export const tenths = (label: string): FieldWords => ({ label, as: 'tenths' })
export const hundredths = (label: string): FieldWords => ({ label, as: 'hundredths' })
export const degrees = (label: string): FieldWords => ({ label, as: 'degrees' })
export const flag = (label: string): FieldWords => ({ label, as: 'flag' })
export const functions = (label: string): FieldWords => ({ label, as: 'functions' })
export const record = (label: string, of: ReferredTable): FieldWords => ({ label, as: 'record', of })
export const vocabulary = (label: string, words: Readonly<Record<string, string>>): FieldWords => ({
  label,
  as: 'vocabulary',
  words
})
export const dictionary = (label: string, name: string): FieldWords => ({
  label,
  as: 'dictionary',
  dictionary: name
})
