/** One page of a tab bar. */
export interface PageTab {
  to: string
  /** Short: ten of them stand beside a title at 1366 px. */
  label: string
}
