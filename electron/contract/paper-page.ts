/** A page that the shell lays out in a window without scripts and turns into a PDF. */
export interface PaperPage {
  /** Stands in the properties of the file. */
  title: string
  paper: 'A4' | 'A3'
  landscape: boolean
  /** A whole document, made by escaping templates alone; it can load nothing. */
  html: string
}

/** Prints a page in the shell. @returns the PDF. @throws the reason of the signal. */
export type PrintPaper = (page: PaperPage, signal: AbortSignal) => Promise<Uint8Array>
