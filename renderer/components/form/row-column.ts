/** A column of an editable table; its cell is the slot of the same name. */
export interface RowColumn {
  /** The part of a row that a violation names: `planDate`. */
  field: string
  label: string
  /** `132px` or `17%`; what is left is shared by the columns without a width. */
  width?: string
  required?: boolean
  /** What a screen reader calls the input, where the head is too short; null where the cell names its own inputs. */
  name?: string | null
  /** A `figure` is shown, a `number` typed; a `tick` is centred; a `head` names its row and stays in sight. */
  kind?: 'figure' | 'number' | 'tick' | 'head'
}
