/** A page that the shell lays out in a window without scripts and turns into a PDF. */
export interface PaperPage {
  /** Stands in the properties of the file. */
  title: string
  paper: 'A4' | 'A3'
  landscape: boolean
  /** `table`: the shell sets margins and 第n页 共m页; `sheets`: each page has its own margins and number in its markup. */
  frame: 'table' | 'sheets'
  /** A whole document, made by escaping templates alone; it can load nothing. */
  html: string
}

/** Prints a page in the shell. @returns the PDF. @throws the reason of the signal. */
export type PrintPaper = (page: PaperPage, signal: AbortSignal) => Promise<Uint8Array>
