/** How a page becomes a PDF. */
interface Paper {
  /** Stands in the properties of the file, or over each page with the frame `screen`. */
  title: string
  paper: 'A4' | 'A3'
  landscape: boolean
}

/** A page that the shell lays out in a window without scripts. */
export interface PaperPage extends Paper {
  /** `table`: the shell sets margins and 第n页 共m页; `sheets`: each page has its own margins and number in its markup. */
  frame: 'table' | 'sheets'
  /** A whole document, made by escaping templates alone; it can load nothing. */
  html: string
}

/** What the clerk's window shows. */
export interface ScreenPage extends Paper {
  /** `screen`: the shell sets margins, title and 第n页 共m页; `sheets`: as of a `PaperPage`. */
  frame: 'screen' | 'sheets'
  html: null
}

/** Prints a page in the shell. @returns the PDF. @throws the reason of the signal. */
export type PrintPaper = (page: PaperPage | ScreenPage, signal: AbortSignal) => Promise<Uint8Array>
